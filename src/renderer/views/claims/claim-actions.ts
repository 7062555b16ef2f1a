import {
  BookOpen,
  CalendarDays,
  CircleDot,
  Link2,
  Merge,
  MessageSquarePlus,
  Pencil,
  Plus,
  Scale,
  Shapes,
  Tag,
  TicketX,
  Trash2,
} from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import type { IdSet } from '#core/model/id-set.ts'
import type { Action } from '#renderer/app/actions.tsx'
import type { InspectorPart } from '#renderer/app/inspector-request.ts'
import type { ClaimDialogName } from './claim-dialog.tsx'

interface ClaimActionsOptions {
  /** The chosen claims, or the current one when none is chosen. */
  readonly targets: IdSet
  readonly readOnly: boolean
  readonly onDialog: (name: ClaimDialogName) => void
  /** Goes to a part of the inspector, for what is done to one claim. */
  readonly onInspect: (part: InspectorPart) => void
  readonly onRetract: () => void
  readonly onOpen: () => void
}

/** What can be done to claims, by key and from the list of actions. Each is one command and one undo step for any number of claims. */
export function claimActions({
  targets,
  readOnly,
  onDialog,
  onInspect,
  onRetract,
  onOpen,
}: ClaimActionsOptions): readonly Action[] {
  const what = targets.size === 1 ? 'the claim' : countWords(targets.size, 'claim')
  const dialog = (
    name: ClaimDialogName,
    title: string,
    icon: NonNullable<Action['icon']>,
    shortcut?: string,
  ): Action => ({
    id: `claims.${name}`,
    title,
    section: 'Claims',
    icon,
    ...(shortcut === undefined ? {} : { shortcut }),
    run: () => onDialog(name),
  })
  const inspect = (
    part: InspectorPart,
    title: string,
    icon: NonNullable<Action['icon']>,
    shortcut: string,
  ): Action => ({
    id: `claims.${part}`,
    title,
    section: 'Claims',
    icon,
    shortcut,
    run: () => onInspect(part),
  })
  const open: Action = {
    id: 'claims.open',
    title: 'Open the source at the passage',
    section: 'Claims',
    icon: BookOpen,
    shortcut: 'o',
    run: onOpen,
  }
  const stating = dialog('state', 'State a claim', Plus, 'c')
  if (readOnly) return targets.size === 0 ? [] : [open]
  if (targets.size === 0) return [stating]
  const forOne = [
    inspect('statement', 'Reword the claim', Pencil, 'e'),
    inspect('note', 'Annotate the claim', MessageSquarePlus, 'n'),
    inspect('link', 'Cross-reference the claim', Link2, 'l'),
    open,
  ]
  return [
    stating,
    dialog('tag', `Tag ${what}`, Tag, 't'),
    dialog('untag', `Take tags off ${what}`, TicketX, 'Shift+T'),
    dialog('grade', `Grade ${what}`, Scale, 'g'),
    dialog('status', `Set the status of ${what}`, CircleDot, 's'),
    dialog('kind', `Set the kind of ${what}`, Shapes, 'k'),
    dialog('date', `Date ${what}`, CalendarDays, 'd'),
    ...(targets.size === 1 ? forOne : [dialog('merge', `Merge ${what}`, Merge, 'm')]),
    {
      id: 'claims.retract',
      title: `Retract ${what}`,
      section: 'Claims',
      icon: Trash2,
      shortcut: 'Delete',
      run: onRetract,
    },
  ]
}
