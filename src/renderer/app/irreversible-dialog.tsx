import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'

interface IrreversibleDialogProps {
  readonly title: string
  readonly words: string
  readonly verb: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what no undo takes back. */
export function IrreversibleDialog({ title, words, verb, onConfirm, onClose }: IrreversibleDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button
            look="danger"
            onPress={() => {
              onConfirm()
              onClose()
            }}
          >
            {verb}
          </Button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  )
}
