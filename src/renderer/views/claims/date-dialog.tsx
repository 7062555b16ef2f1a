import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { ClaimId } from '#core/model/ids.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DateField, dateOf, isDateOrEmpty } from './claim-fields.tsx'

interface DateDialogProps {
  readonly targets: readonly ClaimId[]
  readonly onClose: () => void
}

/** Says when what the claims speak of occurred; an empty field takes the date away. */
export function DateDialog({ targets, onClose }: DateDialogProps) {
  const { run } = useWorkbench()
  const [text, setText] = useState('')
  return (
    <FormDialog
      title={`Date ${countWords(targets.length, 'claim')}`}
      verb={text.trim() === '' ? 'Take the date away' : 'Set the date'}
      isReady={isDateOrEmpty(text)}
      onSubmit={() => run('claim/date', { claims: targets, occurred: dateOf(text) })}
      onClose={onClose}
    >
      <DateField value={text} onChange={setText} />
    </FormDialog>
  )
}
