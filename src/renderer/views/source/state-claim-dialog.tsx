import { useState } from 'react'
import { ClaimKind } from '#core/model/claim.ts'
import { ClaimId, type SourceId } from '#core/model/ids.ts'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import type { Stretch } from './mention-layers.ts'
import style from './state-claim-dialog.module.css'

interface StateClaimDialogProps {
  readonly source: SourceId
  readonly quote: string
  readonly stretch: Stretch
  readonly onClose: () => void
  readonly onStated: (claim: ClaimId) => void
}

const kinds = ClaimKind.options.map((kind) => ({ id: kind, text: kind }))

/** States a claim that the selected passage makes. The passage is offered as the statement, to be put in the analyst's words. */
export function StateClaimDialog({ source, quote, stretch, onClose, onStated }: StateClaimDialogProps) {
  const { run } = useWorkbench()
  const [statement, setStatement] = useState(quote)
  const [kind, setKind] = useState<ClaimKind>('assessment')
  const [error, setError] = useState<string | null>(null)

  async function state() {
    const id = newId(ClaimId)
    const result = await run('claim/state', {
      id,
      statement,
      kind,
      tags: [],
      entities: [],
      anchors: [{ source, ...stretch }],
    })
    if (result.ok) onStated(id)
    else setError(result.message)
  }

  return (
    <Dialog
      title="State a claim"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={statement.trim() === ''} onPress={() => void state()}>
            State claim
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <blockquote className={style.quote} dir="auto">
          {quote}
        </blockquote>
        <TextArea
          label="Statement, in your words"
          value={statement}
          onChange={setStatement}
          error={error}
          rows={4}
          autoFocus
        />
        <Select label="Kind" choices={kinds} value={kind} onChange={setKind} />
      </div>
    </Dialog>
  )
}
