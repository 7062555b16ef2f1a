import { type ReactNode, useState } from 'react'
import { ClaimId, type SourceId } from '#core/model/ids.ts'
import { FormDialog } from '../components/form-dialog.tsx'
import { newId } from '../engine/new-id.ts'
import { useWorkbench } from '../engine/workbench.ts'
import { ClaimFields, type ClaimWords, dateOf, isDateOrEmpty } from './claim-fields.tsx'

interface StateClaimFormProps {
  /** The passages that state the claim; none when it is stated without a source. */
  readonly anchors?: readonly { readonly source: SourceId; readonly start: number; readonly end: number }[]
  /** What stands in the statement at first. */
  readonly statement?: string
  /** What is shown above the fields. */
  readonly passage?: ReactNode
  readonly onStated: (claim: ClaimId) => void
  /** Hears that it was given up. */
  readonly onClose: () => void
}

/** States a claim, of a passage or without a source. */
export function StateClaimForm({ anchors = [], statement = '', passage, onStated, onClose }: StateClaimFormProps) {
  const { run } = useWorkbench()
  const [id] = useState(() => newId(ClaimId))
  const [words, setWords] = useState<ClaimWords>({ statement, kind: 'assessment', occurred: '' })

  function state() {
    const fields = { statement: words.statement, kind: words.kind, occurred: dateOf(words.occurred) }
    return run('claim/state', { id, ...fields, tags: [], entities: [], anchors })
  }

  return (
    <FormDialog
      title="State a claim"
      verb="State claim"
      isReady={words.statement.trim() !== '' && isDateOrEmpty(words.occurred)}
      onSubmit={state}
      onDone={() => onStated(id)}
      onClose={onClose}
    >
      {passage}
      <ClaimFields words={words} onWords={setWords} />
    </FormDialog>
  )
}
