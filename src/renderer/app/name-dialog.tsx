import { useState } from 'react'
import { FormDialog } from '../components/form-dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { useSummary } from '../engine/workbench.ts'
import { rememberActor, rememberedActor } from './actor.ts'
import { useCases } from './cases.ts'

/** Asks for the name that notes and history carry, and opens the case again under it. */
export function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useSummary((summary) => summary.case.id)
  const { open } = useCases()
  const [name, setName] = useState(rememberedActor)

  async function submit() {
    rememberActor(name.trim())
    await open(id)
    return { ok: true, value: null } as const
  }

  return (
    <FormDialog title="Your name" verb="Use this name" isReady={name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <TextField
        label="Name on notes and in history"
        description="It stays on this machine and is written with every change from now on."
        value={name}
        onChange={setName}
        autoFocus
      />
    </FormDialog>
  )
}
