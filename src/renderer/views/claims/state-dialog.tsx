import { useState } from 'react'
import { ClaimId } from '#core/model/ids.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ClaimFields, type ClaimWords, dateOf, isDateOrEmpty } from './claim-fields.tsx'

/** States a claim that no source has been marked for yet. */
export function StateDialog({ onClose }: { readonly onClose: () => void }) {
  const { run } = useWorkbench()
  const { choose } = useNavigation()
  const [words, setWords] = useState<ClaimWords>({ statement: '', kind: 'event', occurred: '' })

  async function state() {
    const id = newId(ClaimId)
    const fields = { statement: words.statement, kind: words.kind, occurred: dateOf(words.occurred) }
    const stated = await run('claim/state', { id, ...fields, tags: [], entities: [], anchors: [] })
    if (stated.ok) choose({ claim: id })
    return stated
  }

  return (
    <FormDialog
      title="State a claim"
      verb="State it"
      isReady={words.statement.trim() !== '' && isDateOrEmpty(words.occurred)}
      onSubmit={state}
      onClose={onClose}
    >
      <ClaimFields words={words} onWords={setWords} />
    </FormDialog>
  )
}
