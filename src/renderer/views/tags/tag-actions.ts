import { ArrowDown, ArrowUp, CornerDownRight, Merge, MessageSquarePlus, Pencil, Plus, Trash2 } from 'lucide-react'
import type { Action } from '#renderer/app/actions.tsx'

/** A dialog of the tags view. */
export type TagDialogName = 'new' | 'child' | 'note'

interface TagActionsOptions {
  readonly hasCurrent: boolean
  /** The chosen tags in words, or the current one when none is chosen: “the tag”; null when there is none. */
  readonly targets: string | null
  readonly onDialog: (name: TagDialogName) => void
  readonly onRename: () => void
  readonly onStep: (step: 'up' | 'down') => void
  readonly onMerge: () => void
  readonly onRemove: () => void
}

/** What can be done to tags, by key and from the list of actions. */
export function tagActions(options: TagActionsOptions): readonly Action[] {
  const { hasCurrent, targets, onDialog, onRename, onStep, onMerge, onRemove } = options
  const section = 'Tags'
  const forCurrent: readonly Action[] = [
    {
      id: 'tags.child',
      title: 'New tag below',
      section,
      icon: CornerDownRight,
      shortcut: 'Shift+A',
      run: () => onDialog('child'),
    },
    { id: 'tags.rename', title: 'Rename the tag', section, icon: Pencil, shortcut: 'F2, e', run: onRename },
    {
      id: 'tags.note',
      title: 'Add a note on the tag',
      section,
      icon: MessageSquarePlus,
      shortcut: 'n',
      run: () => onDialog('note'),
    },
    { id: 'tags.up', title: 'Move the tag up', section, icon: ArrowUp, shortcut: 'Alt+↑', run: () => onStep('up') },
    {
      id: 'tags.down',
      title: 'Move the tag down',
      section,
      icon: ArrowDown,
      shortcut: 'Alt+↓',
      run: () => onStep('down'),
    },
  ]
  const forTargets = (what: string): readonly Action[] => [
    {
      id: 'tags.merge',
      title: `Merge ${what} into another`,
      section,
      icon: Merge,
      shortcut: 'm',
      run: onMerge,
    },
    { id: 'tags.remove', title: `Remove ${what}`, section, icon: Trash2, shortcut: 'Delete', run: onRemove },
  ]
  return [
    { id: 'tags.new', title: 'New tag', section, icon: Plus, shortcut: 'a', run: () => onDialog('new') },
    ...(hasCurrent ? forCurrent : []),
    ...(targets === null ? [] : forTargets(targets)),
  ]
}
