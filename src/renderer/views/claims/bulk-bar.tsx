import { X } from 'lucide-react'
import type { Action } from '#renderer/app/actions.tsx'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import style from './bulk-bar.module.css'

interface BulkBarProps {
  readonly count: number
  readonly actions: readonly Action[]
  readonly onClear: () => void
}

/** The actions that the bar offers, with a word each; the rest are found by key or in the list of actions. */
const words: readonly (readonly [id: string, word: string])[] = [
  ['claims.tag', 'Tag'],
  ['claims.grade', 'Grade'],
  ['claims.status', 'Status'],
  ['claims.kind', 'Kind'],
  ['claims.date', 'Date'],
  ['claims.merge', 'Merge'],
  ['claims.retract', 'Retract'],
]

/** What can be done to the chosen claims, all at once. */
export function BulkBar({ count, actions, onClear }: BulkBarProps) {
  return (
    <div className={style.bar} role="toolbar" aria-label="Chosen claims">
      <span className={style.count}>{formatCount(count)} chosen</span>
      {words.map(([id, word]) => {
        const action = actions.find((candidate) => candidate.id === id)
        return (
          action !== undefined && (
            <Button
              key={id}
              look="quiet"
              {...(action.icon && { icon: action.icon })}
              {...(action.shortcut && { shortcut: action.shortcut })}
              onPress={action.run}
            >
              {word}
            </Button>
          )
        )
      })}
      <IconButton label="Choose none" icon={X} shortcut="Esc" onPress={onClear} />
    </div>
  )
}
