import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Note } from '#core/model/note.ts'
import type { SourceDetail } from '#engine/answers.ts'
import { NoteDialog } from '#renderer/app/note-dialog.tsx'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { MarkdownText } from '#renderer/components/markdown-text.tsx'
import { Moment } from '#renderer/components/moment.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './source-notes-dialog.module.css'

interface SourceNotesDialogProps {
  readonly detail: Pick<SourceDetail, 'source' | 'notes'>
  readonly onClose: () => void
}

/** The notes on a source, oldest first, to read, to rewrite and to add to. */
export function SourceNotesDialog({ detail: { source, notes }, onClose }: SourceNotesDialogProps) {
  const { run, readOnly } = useWorkbench()
  const [writing, setWriting] = useState<Note | 'new' | null>(null)

  if (writing !== null) {
    return (
      <NoteDialog
        label={source.title}
        subject={{ table: 'sources', id: source.id }}
        note={writing === 'new' ? null : writing}
        onClose={() => setWriting(null)}
      />
    )
  }
  return (
    <Dialog
      title="Notes on the source"
      width="wide"
      isRead
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button look="primary" isDisabled={readOnly} onPress={() => setWriting('new')}>
            Add a note
          </Button>
        </>
      }
    >
      {notes.length === 0 && <p className={style.none}>There is no note on this source yet.</p>}
      {notes.map((note) => (
        <article key={note.id} className={style.note}>
          <div className={style.head}>
            <span className={style.author}>{note.author}</span>
            <Moment at={note.createdAt} />
            <span className={style.spread} />
            {!readOnly && (
              <>
                <IconButton label="Edit the note" icon={Pencil} onPress={() => setWriting(note)} />
                <IconButton
                  label="Remove the note"
                  icon={Trash2}
                  onPress={() => void run('note/remove', { notes: [note.id] })}
                />
              </>
            )}
          </div>
          <MarkdownText id={note.id} text={note.body} />
        </article>
      ))}
    </Dialog>
  )
}
