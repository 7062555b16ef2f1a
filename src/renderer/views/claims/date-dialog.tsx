import { useEffect, useRef, useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { DateField, dateOf, isDateOrEmpty } from '#renderer/app/claim-fields.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { shared, type Targets } from './use-targets.ts'

interface DateDialogProps {
  readonly targets: Targets
  readonly onClose: () => void
}

/** Says when what the claims speak of occurred. It begins with the date that they have in common. */
export function DateDialog({ targets, onClose }: DateDialogProps) {
  const { run } = useWorkbench()
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const now = shared(targets, ({ claim }) => claim.occurred) ?? ''
  const text = typed ?? now
  const isUndated = targets.claims?.every(({ claim }) => claim.occurred === null) ?? false
  const date = (occurred: string | null) => run('claim/date', { claims: targets.ids.packed, occurred })

  // Typing replaces the date that they have.
  useEffect(() => {
    if (now !== '') field.current?.select()
  }, [now])

  async function takeAway() {
    const taken = await date(null)
    if (taken.ok) onClose()
  }

  return (
    <FormDialog
      title={`Date ${countWords(targets.ids.size, 'claim')}`}
      verb="Set the date"
      isReady={text.trim() !== '' && isDateOrEmpty(text)}
      onSubmit={() => date(dateOf(text))}
      onClose={onClose}
      secondary={
        <Button look="quiet" isDisabled={isUndated} onPress={() => void takeAway()}>
          Take the date away
        </Button>
      }
    >
      <DateField value={text} onChange={setTyped} inputRef={field} autoFocus />
    </FormDialog>
  )
}
