import { useState } from 'react'
import type { EntityKind } from '#core/model/entity.ts'
import { EntityId } from '#core/model/ids.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { kindChoices } from './entity-kinds.ts'

interface NewEntityDialogProps {
  readonly onCreated: (entity: EntityId) => void
  readonly onClose: () => void
}

/** Makes an entity. Its other names are given beside the table. */
export function NewEntityDialog({ onCreated, onClose }: NewEntityDialogProps) {
  const { run } = useWorkbench()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<EntityKind>('person')

  async function create() {
    const id = newId(EntityId)
    const created = await run('entity/create', { id, name, kind }, { quiet: true })
    if (created.ok) onCreated(id)
    return created
  }

  return (
    <FormDialog
      title="New entity"
      verb="Create entity"
      isReady={name.trim() !== ''}
      onSubmit={create}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus />
      <Select label="Kind" choices={kindChoices} value={kind} onChange={setKind} />
    </FormDialog>
  )
}
