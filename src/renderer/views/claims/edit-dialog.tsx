import { useState } from 'react'
import type { ClaimId } from '#core/model/ids.ts'
import type { ClaimDetail } from '#engine/answers.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ClaimFields, type ClaimWords, dateOf, isDateOrEmpty } from './claim-fields.tsx'

interface EditDialogProps {
  readonly claim: ClaimId
  readonly onClose: () => void
}

/** Rewords a claim. */
export function EditDialog({ claim, onClose }: EditDialogProps) {
  const { engine } = useWorkbench()
  const { value } = useAnswer(() => engine.claim(claim), [claim], [])
  return value === null ? null : <EditForm claim={value.claim} onClose={onClose} />
}

function EditForm({ claim, onClose }: { readonly claim: ClaimDetail['claim']; readonly onClose: () => void }) {
  const { run } = useWorkbench()
  const [words, setWords] = useState<ClaimWords>({
    statement: claim.statement,
    kind: claim.kind,
    occurred: claim.occurred ?? '',
  })
  return (
    <FormDialog
      title="Reword the claim"
      verb="Save"
      isReady={words.statement.trim() !== '' && isDateOrEmpty(words.occurred)}
      onSubmit={() =>
        run('claim/edit', {
          claim: claim.id,
          statement: words.statement,
          kind: words.kind,
          occurred: dateOf(words.occurred),
        })
      }
      onClose={onClose}
    >
      <ClaimFields words={words} onWords={setWords} />
    </FormDialog>
  )
}
