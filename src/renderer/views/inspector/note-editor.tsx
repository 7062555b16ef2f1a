import { lazy, Suspense, useState } from 'react'
import type { Result } from '#core/lib/result.ts'
import { Button } from '#renderer/components/button.tsx'
import style from './notes.module.css'
import { Refusal } from './refusal.tsx'

/** The editor is the largest part of the inspector, so it is fetched when the first note is written. */
const MarkdownEditor = lazy(async () => ({ default: (await import('./markdown-editor.tsx')).MarkdownEditor }))

interface NoteEditorProps {
  readonly label: string
  /** What is saved now. */
  readonly body: string
  readonly draft: string | null
  readonly onDraft: (draft: string | null) => void
  readonly save: (body: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}

/** Writes a note. Ctrl+Enter saves; Escape leaves and keeps what was typed as a draft. */
export function NoteEditor({ label, body, draft, onDraft, save, onClose }: NoteEditorProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const text = draft ?? body

  async function saveText() {
    if (text.trim() === '') return setRefusal('A note has to say something. Write it, or discard it.')
    const saved = text === body ? null : await save(text)
    if (saved !== null && !saved.ok) return setRefusal(saved.message)
    onDraft(null)
    onClose()
  }

  return (
    <div className={style.editor}>
      <Suspense fallback={<div className={style.place} />}>
        <MarkdownEditor
          label={label}
          text={text}
          onChange={(typed) => onDraft(typed === body ? null : typed)}
          onSave={() => void saveText()}
          onClose={onClose}
        />
      </Suspense>
      <Refusal message={refusal} />
      <div className={style.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void saveText()}>
          Save
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            onDraft(null)
            onClose()
          }}
        >
          Discard
        </Button>
        <span className={style.hint}>{draft === null ? 'Markdown' : 'Unsaved draft'}</span>
      </div>
    </div>
  )
}
