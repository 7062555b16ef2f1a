import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import style from './inspector-sheet.module.css'

/** The inspector over the view, where the window is too narrow for both. */
export function InspectorSheet({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <ModalOverlay
      className={style.scrim ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      data-over-messages="beside"
    >
      <Modal className={style.sheet ?? ''}>
        <Dialog className={style.dialog ?? ''} aria-label="Inspector">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
