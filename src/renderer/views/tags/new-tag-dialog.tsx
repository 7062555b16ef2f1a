import { useState } from 'react'
import { TagId } from '#core/model/ids.ts'
import type { TagRow } from '#engine/rows.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextArea, TextField } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { parentChoices, parentOf, top } from './tag-choices.tsx'

interface NewTagDialogProps {
  readonly codebook: readonly TagRow[]
  /** The tag that the new one is to stand under; null for the top. */
  readonly parent: TagId | null
  readonly onCreated: (tag: TagId) => void
  readonly onClose: () => void
}

/** Makes a tag. It takes the colour of its parent, or the one least used. */
export function NewTagDialog({ codebook, parent: firstParent, onCreated, onClose }: NewTagDialogProps) {
  const { run } = useWorkbench()
  const [name, setName] = useState('')
  const [parent, setParent] = useState(firstParent)
  const [description, setDescription] = useState('')

  async function create() {
    const id = newId(TagId)
    const created = await run('tag/create', { id, name, parent, description }, { quiet: true })
    if (created.ok) onCreated(id)
    return created
  }

  return (
    <FormDialog title="New tag" verb="Create tag" isReady={name.trim() !== ''} onSubmit={create} onClose={onClose}>
      <TextField label="Name" value={name} onChange={setName} autoFocus />
      <Select
        label="Under"
        choices={parentChoices(codebook)}
        value={parent ?? top}
        onChange={(id) => setParent(parentOf(id))}
      />
      <TextArea
        label="When to use it, and when not"
        value={description}
        onChange={setDescription}
        description="What the claims with this tag have in common. It may stay empty."
      />
    </FormDialog>
  )
}
