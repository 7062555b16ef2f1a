import { IrreversibleDialog } from './irreversible-dialog.tsx'

interface RestoreSampleDialogProps {
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before the sample is made anew, which loses what was done to it. */
export function RestoreSampleDialog(props: RestoreSampleDialogProps) {
  return (
    <IrreversibleDialog
      title="Restore the sample?"
      words="The sample case will stand as it was at first. What was done to it on this machine will be gone; this cannot be undone. Other cases are not touched."
      verb="Restore the sample"
      {...props}
    />
  )
}
