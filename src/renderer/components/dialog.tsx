import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import style from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: 'narrow' | 'wide'
  /** Buttons under the content; the main one last. */
  readonly actions?: ReactNode
  /** Holds long text rather than fields: the text takes the focus, so that keys scroll it. */
  readonly isRead?: boolean
  readonly children: ReactNode
}

/** A modal dialog. Escape and the close button close it; a press outside only where nothing that was typed or chosen can be lost. */
export function Dialog({ title, isOpen, onClose, width = 'narrow', isRead = false, actions, children }: DialogProps) {
  return (
    <ModalOverlay
      className={style.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isRead}
      data-over-messages="above"
    >
      <Modal className={classNames(style.modal, style[width])}>
        <AriaDialog className={style.dialog ?? ''}>
          <header className={style.head}>
            <Heading slot="title" className={style.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" icon={X} shortcut="Esc" onPress={onClose} />
          </header>
          <div className={style.content} {...(isRead ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {actions !== undefined && actions !== false && <footer className={style.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
