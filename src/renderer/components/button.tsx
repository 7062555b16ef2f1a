import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import style from './button.module.css'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is the one main action of a view; `quiet` has no border until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  readonly shortcut?: string
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ look = 'plain', icon: Icon, shortcut, children, ...props }: ButtonProps) {
  const button = (
    <AriaButton {...props} className={classNames(style.button, style[look])}>
      {Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaButton>
  )
  if (shortcut === undefined || typeof children !== 'string') return button
  return (
    <Tooltip text={children} shortcut={shortcut}>
      {button}
    </Tooltip>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly shortcut?: string
  /** Whether what the button switches is on; leave out for buttons that switch nothing. */
  readonly isOn?: boolean
}

/** A button with a sign; its name and shortcut are shown beside it when it is pointed at or has the focus. */
export function IconButton({ label, icon: Icon, shortcut, isOn, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={classNames(style.button, style.sign, isOn === true && style.on)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Tooltip>
  )
}
