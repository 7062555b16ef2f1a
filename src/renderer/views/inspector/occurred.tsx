import { useState } from 'react'
import type { Claim } from '#core/model/claim.ts'
import { Edtf, readEdtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import { TextField } from '#renderer/components/text-field.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DateHelp } from './date-help.tsx'
import style from './occurred.module.css'

/** What was typed over the date that was saved then; once another date is saved, by whatever command, it no longer counts. */
interface Typing {
  readonly over: string
  readonly text: string
  readonly error: string | null
}

/** When the claim occurred, as EDTF with its reading in words beneath. Enter or leaving the field saves; Escape takes back what was typed. */
export function Occurred({ claim }: { readonly claim: Claim }) {
  const { readOnly, run } = useWorkbench()
  const saved = claim.occurred ?? ''
  const [typing, setTyping] = useState<Typing | null>(null)
  const { text, error } = typing?.over === saved ? typing : { text: saved, error: null }
  const refuse = (reason: string) => setTyping({ over: saved, text, error: reason })

  async function save() {
    if (text.trim() === saved) return setTyping(null)
    const date = text.trim() === '' ? null : readEdtf(text)
    if (date !== null && !date.ok) return refuse(date.message)
    const result = await run('claim/date', { claims: [claim.id], occurred: date?.value ?? null }, { quiet: true })
    if (!result.ok) refuse(result.message)
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
          else if (event.key === 'Escape') setTyping(null)
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

function reading(text: string): string {
  if (text.trim() === '') return 'Not dated'
  const date = Edtf.safeParse(text.trim())
  return date.success ? capitalised(edtfWords(date.data)) : 'Not a date yet'
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
