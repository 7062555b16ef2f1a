import { useState } from 'react'
import type { View } from '#core/model/view.ts'
import { FormDialog } from '../components/form-dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { useWorkbench } from '../engine/workbench.ts'

interface RenameViewDialogProps {
  readonly view: Pick<View, 'id' | 'name'>
  readonly onClose: () => void
}

/** Calls a saved view by another name. */
export function RenameViewDialog({ view, onClose }: RenameViewDialogProps) {
  const { run } = useWorkbench()
  const [name, setName] = useState(view.name)
  return (
    <FormDialog
      title="Rename the view"
      verb="Rename"
      isReady={name.trim() !== ''}
      onSubmit={() => run('view/rename', { view: view.id, name }, { quiet: true })}
      onClose={onClose}
    >
      <TextField label="Name of the view" value={name} onChange={setName} autoFocus />
    </FormDialog>
  )
}
