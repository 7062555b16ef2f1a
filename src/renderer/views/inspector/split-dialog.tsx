import { useState } from 'react'
import { ClaimId, type MentionId } from '#core/model/ids.ts'
import type { MentionDetail } from '#engine/answers.ts'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox } from '#renderer/components/checkbox.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { Refusal } from './refusal.tsx'
import style from './split-dialog.module.css'

interface SplitDialogProps {
  readonly claim: ClaimId
  readonly statement: string
  readonly mentions: readonly MentionDetail[]
  readonly onClose: () => void
}

/** Parts a claim that states two things: the first stays this claim, the second becomes a new one with the mentions given to it. */
export function SplitDialog({ claim, statement, mentions, onClose }: SplitDialogProps) {
  const { run } = useWorkbench()
  const [first, setFirst] = useState(statement)
  const [second, setSecond] = useState('')
  const [moved, setMoved] = useState<readonly MentionId[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)

  async function split() {
    if (first.trim() === '' || second.trim() === '') return setRefusal('Both claims have to state something.')
    const parts = [
      { id: claim, statement: first, mentions: [] },
      { id: newId(ClaimId), statement: second, mentions: moved },
    ] as const
    const done = await run('claim/split', { claim, parts: [parts[0], parts[1]] })
    if (done.ok) onClose()
    else setRefusal(done.message)
  }

  return (
    <Dialog
      title="Split into two claims"
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" onPress={() => void split()}>
            Split the claim
          </Button>
        </>
      }
    >
      <TextArea
        label="First claim"
        description="Keeps the grades, notes and cross-references."
        value={first}
        onChange={setFirst}
      />
      <TextArea
        label="Second claim"
        description="Takes the same kind, date, tags and entities, and starts ungraded."
        value={second}
        onChange={setSecond}
        autoFocus
      />
      {mentions.length > 0 && (
        <fieldset className={style.mentions}>
          <legend className={style.label}>Mentions that go to the second claim</legend>
          {mentions.map(({ id, anchor, source }) => (
            <Checkbox
              key={id}
              isSelected={moved.includes(id)}
              onChange={(goes) => setMoved(goes ? [...moved, id] : moved.filter((each) => each !== id))}
            >
              <span className={style.quote} dir="auto">
                “{anchor.exact}” <span className={style.source}>{source.title}</span>
              </span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Refusal message={refusal} />
    </Dialog>
  )
}
