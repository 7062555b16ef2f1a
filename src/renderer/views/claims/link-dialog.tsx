import { useState } from 'react'
import { ClaimId, LinkId } from '#core/model/ids.ts'
import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import { ComboBox } from '#renderer/components/combo-box.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { StatusGlyph } from '#renderer/components/status-mark.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

interface LinkDialogProps {
  readonly claim: ClaimId
  readonly onClose: () => void
}

const most = 20

/** Cross-references the claim to another, found by its words. */
export function LinkDialog({ claim, onClose }: LinkDialogProps) {
  const { engine, run } = useWorkbench()
  const [relation, setRelation] = useState<Relation>('supports')
  const [words, setWords] = useState('')
  const [other, setOther] = useState<ClaimId | null>(null)
  const [note, setNote] = useState('')
  const { value } = useAnswer(() => engine.findClaims(words, most), [engine, words], ['claims'])
  const found = (value ?? []).filter(({ id }) => id !== claim)

  return (
    <FormDialog
      title="Cross-reference the claim"
      verb="Add cross-reference"
      isReady={other !== null}
      onSubmit={() => run('link/add', { id: newId(LinkId), from: claim, to: ClaimId.parse(other), relation, note })}
      onClose={onClose}
    >
      <Select
        label="This claim"
        choices={Relation.options.map((id) => ({ id, text: relationWords[id].forward }))}
        value={relation}
        onChange={setRelation}
      />
      <ComboBox
        label="Another claim"
        placeholder="Find a claim by its words"
        takesFocus
        choices={found.map(({ id, statement, status }) => ({
          id,
          text: statement,
          mark: <StatusGlyph status={status} />,
        }))}
        words={words}
        onWordsChange={(next) => {
          setWords(next)
          if (found.find(({ id }) => id === other)?.statement !== next) setOther(null)
        }}
        onChoose={(id) => {
          const chosen = found.find((candidate) => candidate.id === id)
          if (chosen === undefined) return
          setOther(chosen.id)
          setWords(chosen.statement)
        }}
        nothing="No claim has these words."
      />
      <TextArea label="Note on the cross-reference" value={note} onChange={setNote} rows={2} />
    </FormDialog>
  )
}
