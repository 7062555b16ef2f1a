import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  Group,
  type LucideIcon,
  MoveHorizontal,
  PanelLeft,
  PanelRight,
  PinOff,
  X,
} from 'lucide-react'
import type { PlacedColumn } from './use-columns.ts'

/** What can be done to a column from its header. */
export type ColumnAction =
  | 'ascending'
  | 'descending'
  | 'unsorted'
  | 'group'
  | 'ungroup'
  | 'pin-start'
  | 'pin-end'
  | 'unpin'
  | 'move-left'
  | 'move-right'
  | 'widen'
  | 'narrow'
  | 'fit'
  | 'hide'

interface ActionItem {
  readonly action: ColumnAction
  readonly text: string
  readonly icon: LucideIcon
  readonly shortcut?: string
}

/** A rule between lines of a menu. */
interface Rule {
  readonly rule: string
}

/** The lines of a column's menu. */
export function columnActions(
  { column, sort, pinned }: PlacedColumn<never>,
  isGrouped: boolean,
): readonly (ActionItem | Rule)[] {
  const sorting: readonly ActionItem[] = [
    { action: 'ascending', text: 'Sort ascending', icon: ArrowUp },
    { action: 'descending', text: 'Sort descending', icon: ArrowDown },
    ...(sort === null ? [] : [{ action: 'unsorted', text: 'Do not sort', icon: X } as const]),
  ]
  const grouping: ActionItem = isGrouped
    ? { action: 'ungroup', text: 'Do not group', icon: Group }
    : { action: 'group', text: `Group by ${column.title.toLowerCase()}`, icon: Group }
  return [
    ...(column.sortable === false ? [] : sorting),
    ...(column.groupable === true ? [grouping] : []),
    { rule: 'order' },
    ...(pinned === 'start' ? [] : [{ action: 'pin-start', text: 'Pin to the start', icon: PanelLeft } as const]),
    ...(pinned === 'end' ? [] : [{ action: 'pin-end', text: 'Pin to the end', icon: PanelRight } as const]),
    ...(pinned === null ? [] : [{ action: 'unpin', text: 'Unpin', icon: PinOff } as const]),
    { action: 'move-left', text: 'Move left', icon: ArrowLeft, shortcut: 'Ctrl+Shift+←' },
    { action: 'move-right', text: 'Move right', icon: ArrowRight, shortcut: 'Ctrl+Shift+→' },
    { action: 'widen', text: 'Wider', icon: MoveHorizontal, shortcut: 'Shift+→' },
    { action: 'narrow', text: 'Narrower', icon: MoveHorizontal, shortcut: 'Shift+←' },
    { rule: 'show' },
    { action: 'hide', text: 'Hide', icon: EyeOff },
  ]
}
