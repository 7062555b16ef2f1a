import { useState } from 'react'
import type { Result } from '#core/lib/result.ts'
import { TextArea } from '../../components/text-field.tsx'
import { useLastingRefusal } from './lasting-refusal.ts'

interface SavedTextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly isReadOnly: boolean
  readonly onSave: (text: string) => Promise<Result<unknown>>
}

/** Several lines of text that are saved when the field is left, or with Ctrl+Enter; Escape takes back what was typed. */
export function SavedText({ label, value, placeholder, isReadOnly, onSave }: SavedTextProps) {
  /** What was typed; it stays until the value is heard to be the same. */
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useLastingRefusal()

  if (draft !== null && draft === value) setDraft(null)

  async function save() {
    if (draft === null || draft === value) return
    const saved = await onSave(draft)
    setRefusal(saved.ok ? null : saved.message)
  }

  return (
    <TextArea
      label={label}
      value={draft ?? value}
      onChange={setDraft}
      placeholder={placeholder}
      isReadOnly={isReadOnly}
      error={refusal}
      rows={4}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        else if (event.key === 'Escape' && draft !== null) {
          setDraft(null)
          setRefusal(null)
        } else event.continuePropagation()
      }}
    />
  )
}
