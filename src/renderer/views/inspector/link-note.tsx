import { useState } from 'react'
import type { LinkDetail } from '#engine/answers.ts'
import { Button } from '#renderer/components/button.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './cross-references.module.css'

interface LinkNoteProps {
  readonly link: LinkDetail
  readonly isWriting: boolean
  readonly onClose: () => void
}

/** Why two claims are cross-referenced, in plain words. */
export function LinkNote({ link, isWriting, onClose }: LinkNoteProps) {
  if (isWriting) return <LinkNoteForm link={link} onClose={onClose} />
  return (
    link.note !== '' && (
      <p className={style.note} dir="auto">
        {link.note}
      </p>
    )
  )
}

function LinkNoteForm({ link, onClose }: Omit<LinkNoteProps, 'isWriting'>) {
  const { run } = useWorkbench()
  const [note, setNote] = useState(link.note)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function save() {
    const edited = await run('link/edit', { link: link.id, note: note.trim() }, { quiet: true })
    if (edited.ok) onClose()
    else setRefusal(edited.message)
  }

  return (
    <div className={style.form}>
      <TextArea
        label="Note on this cross-reference"
        value={note}
        onChange={setNote}
        rows={2}
        autoFocus
        error={refusal}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          else event.continuePropagation()
        }}
      />
      <div className={style.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void save()}>
          Save
        </Button>
        <Button look="quiet" shortcut="Esc" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
