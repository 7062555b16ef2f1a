import { Merge, MessageSquarePlus, Pencil, Plus, Trash2 } from 'lucide-react'
import type { Action } from '#renderer/app/actions.tsx'

interface EntityActionsOptions {
  readonly hasCurrent: boolean
  /** The chosen entities in words, or the current one when none is chosen: “the entity”; null when there is none. */
  readonly targets: string | null
  readonly onNew: () => void
  readonly onRename: () => void
  readonly onNote: () => void
  readonly onMerge: () => void
  readonly onRemove: () => void
}

/** What can be done to entities, by key and from the list of actions. */
export function entityActions(options: EntityActionsOptions): readonly Action[] {
  const { hasCurrent, targets, onNew, onRename, onNote, onMerge, onRemove } = options
  const section = 'Entities'
  const forCurrent: readonly Action[] = [
    { id: 'entities.rename', title: 'Rename the entity', section, icon: Pencil, shortcut: 'F2, e', run: onRename },
    {
      id: 'entities.note',
      title: 'Add a note on the entity',
      section,
      icon: MessageSquarePlus,
      shortcut: 'n',
      run: onNote,
    },
  ]
  const forTargets = (what: string): readonly Action[] => [
    { id: 'entities.merge', title: `Merge ${what} into another`, section, icon: Merge, shortcut: 'm', run: onMerge },
    { id: 'entities.remove', title: `Remove ${what}`, section, icon: Trash2, shortcut: 'Delete', run: onRemove },
  ]
  return [
    { id: 'entities.new', title: 'New entity', section, icon: Plus, shortcut: 'a', run: onNew },
    ...(hasCurrent ? forCurrent : []),
    ...(targets === null ? [] : forTargets(targets)),
  ]
}
