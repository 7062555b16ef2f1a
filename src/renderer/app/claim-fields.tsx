import { type Ref, useMemo } from 'react'
import { ClaimKind } from '#core/model/claim.ts'
import { readEdtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import { Select } from '../components/select.tsx'
import { TextArea, TextField } from '../components/text-field.tsx'

/** The words of a claim, its kind and its date, as they stand in a form. */
export interface ClaimWords {
  readonly statement: string
  readonly kind: ClaimKind
  readonly occurred: string
}

interface ClaimFieldsProps {
  readonly words: ClaimWords
  readonly onWords: (words: ClaimWords) => void
}

export function ClaimFields({ words, onWords }: ClaimFieldsProps) {
  return (
    <>
      <TextArea
        label="Statement, in your words"
        description="One proposition."
        rows={4}
        value={words.statement}
        onChange={(statement) => onWords({ ...words, statement })}
        autoFocus
      />
      <Select
        label="Kind"
        choices={ClaimKind.options.map((kind) => ({ id: kind, text: kind }))}
        value={words.kind}
        onChange={(kind) => onWords({ ...words, kind })}
      />
      <DateField value={words.occurred} onChange={(occurred) => onWords({ ...words, occurred })} />
    </>
  )
}

interface DateFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
  /** Whether it has the focus when it appears. */
  readonly autoFocus?: boolean
}

/** An EDTF date, read out in words as it is typed. Empty means no date. */
export function DateField({ value, onChange, ...focus }: DateFieldProps) {
  const read = useMemo(() => (value.trim() === '' ? null : readEdtf(value)), [value])
  return (
    <TextField
      {...focus}
      label="Occurred"
      placeholder="2024-04~"
      value={value}
      onChange={onChange}
      description={
        read?.ok
          ? edtfWords(read.value)
          : 'A date, or an uncertain one: 2024, 2024-04, 2024-04-17, 2024-04~, 2023/2024.'
      }
      error={read?.ok === false ? read.message : null}
    />
  )
}

/** Whether the text is a date or empty. */
export function isDateOrEmpty(text: string): boolean {
  return text.trim() === '' || readEdtf(text).ok
}

/** The date as a command takes it; null for none. Read it only when `isDateOrEmpty` holds. */
export function dateOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
