import { ArrowUpRight, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { NoteRow } from '#engine/rows.ts'
import { NoteDialog } from '#renderer/app/note-dialog.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { MarkdownText } from '#renderer/components/markdown-text.tsx'
import { Moment } from '#renderer/components/moment.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './read-note.module.css'

interface ReadNoteProps {
  readonly row: NoteRow
  readonly onClose: () => void
  readonly onSubject: () => void
}

/** One note, to be read as it is meant; from here to what it is about, or to editing it. */
export function ReadNote({ row, onClose, onSubject }: ReadNoteProps) {
  const { readOnly } = useWorkbench()
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return <NoteDialog label={`“${row.subjectLabel}”`} subject={row.subject} note={row} onClose={onClose} />
  return (
    <Dialog
      title="Note"
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button icon={Pencil} isDisabled={readOnly} onPress={() => setEditing(true)}>
            Edit
          </Button>
          <Button look="primary" icon={ArrowUpRight} onPress={onSubject}>
            Show what it is about
          </Button>
        </>
      }
    >
      <p className={style.about}>
        <span dir="auto">{row.subjectLabel}</span> · {row.author} · <Moment at={row.createdAt} />
      </p>
      <MarkdownText id={row.id} text={row.body} />
    </Dialog>
  )
}
