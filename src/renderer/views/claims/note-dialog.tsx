import { useState } from 'react'
import { type ClaimId, NoteId } from '#core/model/ids.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

interface NoteDialogProps {
  readonly claim: ClaimId
  readonly onClose: () => void
}

/** Writes a note on a claim. */
export function NoteDialog({ claim, onClose }: NoteDialogProps) {
  const { run } = useWorkbench()
  const [body, setBody] = useState('')
  return (
    <FormDialog
      title="Note on the claim"
      verb="Add note"
      isReady={body.trim() !== ''}
      onSubmit={() => run('note/add', { id: newId(NoteId), subject: { table: 'claims', id: claim }, body })}
      onClose={onClose}
    >
      <TextArea
        label="Note"
        description="In Markdown. Ctrl+Enter adds it."
        value={body}
        onChange={setBody}
        rows={6}
        {...{ autoFocus: true }}
      />
    </FormDialog>
  )
}
