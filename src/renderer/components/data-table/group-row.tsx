// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys, its rows only the pointer
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { Count } from '../count.tsx'
import style from './data-table.module.css'
import type { RowGroup } from './row-source.ts'

interface GroupRowProps {
  readonly id: string
  readonly group: RowGroup
  readonly line: number
  readonly columns: number
  readonly isCurrent: boolean
  readonly isCollapsed: boolean
  readonly onToggle: () => void
}

/** The heading of a group, which folds its rows away. */
export function GroupRow({ id, group, line, columns, isCurrent, isCollapsed, onToggle }: GroupRowProps) {
  const Chevron = isCollapsed ? ChevronRight : ChevronDown
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-current={isCurrent || undefined}
      className={style.group}
      onClick={onToggle}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        aria-expanded={!isCollapsed}
        className={style.heading}
      >
        <Chevron size={14} aria-hidden />
        <span dir="auto">{group.label}</span>
        <Count value={group.count} />
      </div>
    </div>
  )
}
