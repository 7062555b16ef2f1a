import type { ReactNode } from 'react'
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
