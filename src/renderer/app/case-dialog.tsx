import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Result } from '#core/lib/result.ts'
import { Yardstick, yardstickNames } from '#core/vocabulary/likelihood.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Select } from '../components/select.tsx'
import { TextArea, TextField } from '../components/text-field.tsx'
import style from './case-dialog.module.css'
import type { NewCase } from './case-recipes.ts'
import { useCases } from './cases.ts'

interface CaseDialogProps {
  readonly kind: 'new' | 'edit'
  readonly first?: NewCase
  /** Saves the case; a new one is made when this is left out. */
  readonly onSave?: (fields: NewCase) => Promise<Result<unknown>>
  readonly onClose: () => void
}

const blank: NewCase = { title: '', question: '', marking: '', yardstick: 'icd203-likelihood' }
const formId = 'case-form'

/** Asks for what a case is: its title, its question, how it is marked, and the words for its likelihoods. */
export function CaseDialog({ kind, first = blank, onSave, onClose }: CaseDialogProps) {
  const { create } = useCases()
  const [fields, setFields] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (change: Partial<NewCase>) => setFields({ ...fields, ...change })

  async function save() {
    const saved = await (onSave ?? create)(fields)
    if (saved.ok) onClose()
    else setProblem(saved.message)
  }

  return (
    <Dialog
      title={kind === 'new' ? 'New case' : 'About this case'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={fields.title.trim() === ''}>
            {kind === 'new' ? 'Make the case' : 'Save'}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={style.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField label="Title" value={fields.title} onChange={(title) => set({ title })} error={problem} autoFocus />
        <TextArea
          label="Analytic question"
          description="What the case is to answer."
          value={fields.question}
          onChange={(question) => set({ question })}
          rows={2}
        />
        <TextField
          label="Marking"
          description="How it is to be handled, in your words: a TLP label, for example."
          value={fields.marking}
          onChange={(marking) => set({ marking })}
        />
        <Select
          label="Yardstick"
          choices={Yardstick.options.map((id) => ({ id, text: yardstickNames[id] }))}
          value={fields.yardstick}
          onChange={(yardstick) => set({ yardstick })}
        />
      </Form>
    </Dialog>
  )
}
