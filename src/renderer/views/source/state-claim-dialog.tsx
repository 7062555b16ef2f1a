import type { ClaimId, SourceId } from '#core/model/ids.ts'
import { StateClaimForm } from '#renderer/app/state-claim-form.tsx'
import type { Stretch } from './mention-layers.ts'
import style from './state-claim-dialog.module.css'

interface StateClaimDialogProps {
  readonly source: SourceId
  readonly quote: string
  readonly stretch: Stretch
  readonly onClose: () => void
  readonly onStated: (claim: ClaimId) => void
}

/** States a claim that the selected passage makes. The passage is offered as the statement, to be put in the analyst's words. */
export function StateClaimDialog({ source, quote, stretch, onClose, onStated }: StateClaimDialogProps) {
  return (
    <StateClaimForm
      anchors={[{ source, ...stretch }]}
      statement={quote}
      passage={
        <blockquote className={style.quote} dir="auto">
          {quote}
        </blockquote>
      }
      onStated={onStated}
      onClose={onClose}
    />
  )
}
