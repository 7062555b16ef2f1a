import { Button } from '#renderer/components/button.tsx'
import style from './notes.module.css'

interface DraftMarkProps {
  readonly onContinue: () => void
  readonly onDiscard: () => void
}

/** Says that words were typed here and not saved. */
export function DraftMark({ onContinue, onDiscard }: DraftMarkProps) {
  return (
    <div className={style.draft}>
      <span className={style.unsaved}>Unsaved draft</span>
      <Button look="plain" onPress={onContinue}>
        Continue
      </Button>
      <Button look="quiet" onPress={onDiscard}>
        Discard
      </Button>
    </div>
  )
}
