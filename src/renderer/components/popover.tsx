import type { ReactNode, RefObject } from 'react'
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components'
import style from './popover.module.css'

type Placement = NonNullable<AriaPopoverProps['placement']>

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  readonly label: string
  readonly placement?: Placement
  readonly children: ReactNode | ((options: { close: () => void }) => ReactNode)
}

/** A small dialog beside the button that opens it. */
export function Popover({ trigger, label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={style.popover ?? ''} placement={placement} offset={4}>
        <Dialog aria-label={label} className={style.body ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

interface AnchoredPopoverProps {
  readonly anchor: RefObject<Element | null>
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly placement?: Placement
  readonly children: ReactNode
}

/** A small dialog beside any element, for what opens by key rather than by a button. */
export function AnchoredPopover({
  anchor,
  label,
  isOpen,
  onClose,
  placement = 'bottom start',
  children,
}: AnchoredPopoverProps) {
  return (
    <AriaPopover
      className={style.popover ?? ''}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      offset={4}
    >
      <Dialog aria-label={label} className={style.body ?? ''}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
