import { useState } from 'react'
import { NoteId } from '#core/model/ids.ts'
import type { Note, Subject } from '#core/model/note.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextArea } from '../components/text-field.tsx'
import { newId } from '../engine/new-id.ts'
import { useWorkbench } from '../engine/workbench.ts'

interface NoteDialogProps {
  /** What the note is on, in words. */
  readonly label: string
  readonly subject: Subject
  /** The note to edit; null writes a new one. */
  readonly note: Pick<Note, 'id' | 'body'> | null
  readonly onClose: () => void
}

/** Writes or edits a note on any record, in Markdown. */
export function NoteDialog({ label, subject, note, onClose }: NoteDialogProps) {
  const { run } = useWorkbench()
  const [body, setBody] = useState(note?.body ?? '')
  const [error, setError] = useState<string | null>(null)

  async function save() {
    const result =
      note === null
        ? await run('note/add', { id: newId(NoteId), subject, body })
        : await run('note/edit', { note: note.id, body })
    if (result.ok) onClose()
    else setError(result.message)
  }

  return (
    <Dialog
      title={note === null ? 'Add a note' : 'Edit the note'}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={body.trim() === ''} onPress={() => void save()}>
            Save note
          </Button>
        </>
      }
    >
      <TextArea
        label={`Note on ${label}, in Markdown`}
        value={body}
        onChange={setBody}
        error={error}
        rows={10}
        autoFocus
      />
    </Dialog>
  )
}
