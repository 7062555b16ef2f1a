import { type ReactNode, useId, useState } from 'react'
import type { Result } from '#core/lib/result.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import style from './form-dialog.module.css'

interface FormDialogProps {
  readonly title: string
  readonly verb: string
  /** Whether there is enough to go on. */
  readonly isReady: boolean
  /** Does it; a failure's sentence is shown in the dialog, which stays open. */
  readonly onSubmit: () => Promise<Result<unknown>>
  readonly onClose: () => void
  /** Hears that it is done; without it `onClose` does. */
  readonly onDone?: () => void
  /** Another thing that can be done here, as a button; it stands apart from the verb. */
  readonly secondary?: ReactNode
  readonly children: ReactNode
}

/** A dialog with fields and one verb. Ctrl+Enter does it from any field. */
export function FormDialog({
  title,
  verb,
  isReady,
  onSubmit,
  onClose,
  onDone = onClose,
  secondary,
  children,
}: FormDialogProps) {
  const formId = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [isDoing, setDoing] = useState(false)

  async function submit() {
    if (!isReady || isDoing) return
    setDoing(true)
    const result = await onSubmit()
    setDoing(false)
    if (result.ok) onDone()
    else setProblem(result.message)
  }

  return (
    <Dialog
      title={title}
      isOpen
      // What is being done goes on, so closing would look like cancelling it; work that takes long has a button for that of its own.
      onClose={isDoing ? () => undefined : onClose}
      actions={
        <>
          {secondary}
          <Button onPress={onClose} isPending={isDoing}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} isDisabled={!isReady} isPending={isDoing}>
            {verb}
          </Button>
        </>
      }
    >
      {/* Keys pressed in its fields come up to the form, which itself takes no focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        id={formId}
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        }}
      >
        {children}
        {problem !== null && (
          <p role="alert" className={style.problem}>
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  )
}
