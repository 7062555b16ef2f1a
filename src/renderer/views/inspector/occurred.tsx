import { useState } from 'react'
import { Edtf, readEdtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import type { ClaimId } from '#core/model/ids.ts'
import { TextField } from '#renderer/components/text-field.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DateHelp } from './date-help.tsx'
import style from './occurred.module.css'
import { useDraft } from './use-draft.ts'

/** What was typed over the date that was saved then; once another date is saved, by whatever command, it no longer counts. */
interface Typing {
  readonly over: string
  readonly text: string
  readonly error: string | null
}

interface OccurredProps {
  readonly claim: ClaimId
  readonly occurred: Edtf | null
}

/**
 * When the claim occurred, as EDTF with its reading in words beneath. Enter or leaving the field saves; Escape takes back what was typed. What cannot be saved
 * is kept as a draft.
 */
export function Occurred({ claim, occurred }: OccurredProps) {
  const { readOnly, run } = useWorkbench()
  const saved = occurred ?? ''
  const [draft, setDraft] = useDraft(`occurred.${claim}.${saved}`)
  const [typing, setTyping] = useState<Typing | null>(draft === null ? null : refused(saved, draft))
  if (typing !== null && typing.over !== saved) setTyping(null)
  const { text, error } = typing?.over === saved ? typing : { text: saved, error: null }

  function refuse(reason: string) {
    setTyping({ over: saved, text, error: reason })
    setDraft(text)
  }

  function takeBack() {
    setTyping(null)
    setDraft(null)
  }

  async function save() {
    if (text.trim() === saved) return takeBack()
    const date = text.trim() === '' ? null : readEdtf(text)
    if (date !== null && !date.ok) return refuse(date.message)
    const result = await run('claim/date', { claims: [claim], occurred: date?.value ?? null }, { quiet: true })
    if (result.ok) setDraft(null)
    else refuse(result.message)
  }

  return (
    <div className={style.occurred}>
      <TextField
        label="Occurred"
        value={text}
        onChange={(typed) => setTyping({ over: saved, text: typed, error: null })}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save()
          else if (event.key === 'Escape') takeBack()
          else event.continuePropagation()
        }}
        placeholder="Year, month, day or span"
        description={reading(text)}
        error={error}
        isReadOnly={readOnly}
        spellCheck="false"
        autoComplete="off"
      />
      <div className={style.help}>
        <DateHelp />
      </div>
    </div>
  )
}

function refused(saved: string, text: string): Typing {
  const date = readEdtf(text)
  return { over: saved, text, error: date.ok ? null : date.message }
}

function reading(text: string): string {
  if (text.trim() === '') return 'Not dated'
  const date = Edtf.safeParse(text.trim())
  return date.success ? capitalised(edtfWords(date.data)) : 'Not a date yet'
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
