import { X } from 'lucide-react'
import { useState } from 'react'
import { Group } from 'react-aria-components'
import { type ClaimId, LinkId } from '#core/model/ids.ts'
import type { ClaimLabel } from '#engine/rows.ts'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ClaimFinder } from './claim-finder.tsx'
import style from './cross-references.module.css'
import { readings } from './readings.ts'
import { Refusal } from './refusal.tsx'

interface LinkFormProps {
  readonly claim: ClaimId
  readonly onClose: () => void
}

const relations = readings.map(({ id, words }) => ({ id, text: words }))

/** Makes a cross-reference, read as a sentence: this claim – contradicts – that one. */
export function LinkForm({ claim, onClose }: LinkFormProps) {
  const { run } = useWorkbench()
  const [readingId, setReadingId] = useState(relations[0]?.id ?? '')
  const [other, setOther] = useState<ClaimLabel | null>(null)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)

  async function add() {
    const chosen = readings.find(({ id }) => id === readingId)
    if (other === null || chosen === undefined) return setRefusal('Search for the other claim and choose it first.')
    const [from, to] = chosen.outgoing ? [claim, other.id] : [other.id, claim]
    const link = { id: newId(LinkId), from, to, relation: chosen.relation, note: note.trim() }
    const added = await run('link/add', link, { quiet: true })
    if (added.ok) onClose()
    else setRefusal(added.message)
  }

  return (
    <Group
      className={style.form ?? ''}
      aria-label="New cross-reference"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !hasOpenList(event.target)) onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add()
      }}
    >
      <Select label="This claim" choices={relations} value={readingId} onChange={setReadingId} />
      {other === null ? (
        <ClaimFinder
          except={claim}
          onChoose={(found) => {
            setOther(found)
            setRefusal(null)
          }}
        />
      ) : (
        <div className={style.chosen}>
          <span className={style.words} dir="auto">
            {other.statement}
          </span>
          <IconButton label="Choose another claim" icon={X} onPress={() => setOther(null)} />
        </div>
      )}
      <TextArea label="Note (optional)" value={note} onChange={setNote} rows={2} />
      <Refusal message={refusal} />
      <div className={style.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void add()}>
          Add
        </Button>
        <Button look="quiet" shortcut="Esc" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </Group>
  )
}

/** Whether the field has its list open, which Escape closes first. */
function hasOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true'
}
