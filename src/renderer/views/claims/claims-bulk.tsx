import type { Action } from '#renderer/app/actions.tsx'
import { BulkBar } from '#renderer/components/bulk-bar.tsx'
import { Button } from '#renderer/components/button.tsx'

interface ClaimsBulkProps {
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
export function ClaimsBulk({ count, actions, onClear }: ClaimsBulkProps) {
  return (
    <BulkBar label="Chosen claims" count={count} onClear={onClear}>
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
    </BulkBar>
  )
}
