import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
  Header,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import style from './menu.module.css'
import popover from './popover.module.css'

interface MenuProps<Item> extends Omit<AriaMenuProps<Item>, 'className' | 'style'> {
  /** The button that opens the menu. */
  readonly trigger: ReactNode
  readonly placement?: NonNullable<PopoverProps['placement']>
  /** With `onOpenChange`: opened from elsewhere too. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A menu under a button. Its children are `MenuItem`, `MenuSection` and `MenuSeparator`. */
export function Menu<Item>({ trigger, placement = 'bottom start', isOpen, onOpenChange, ...props }: MenuProps<Item>) {
  return (
    <MenuTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger}
      <Popover className={popover.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu {...props} className={style.menu ?? ''} />
      </Popover>
    </MenuTrigger>
  )
}

interface MenuAtProps<Item> extends Omit<AriaMenuProps<Item>, 'className' | 'style' | 'onClose'> {
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
}

/** A menu that is there only while it is open, under an element that it is no part of. For what stands in many places: a closed menu costs nothing. */
export function MenuAt<Item>({ anchor, onClose, ...props }: MenuAtProps<Item>) {
  return (
    <Popover
      className={popover.popover ?? ''}
      triggerRef={anchor}
      trigger="MenuTrigger"
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <AriaMenu {...props} autoFocus="first" onClose={onClose} className={style.menu ?? ''} />
    </Popover>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  readonly text: string
  readonly icon?: LucideIcon | undefined
  readonly shortcut?: string | undefined
  /** A shape or swatch in place of an icon. */
  readonly mark?: ReactNode
  /** What stands at the end of the line: a count, a state. */
  readonly end?: ReactNode
}

export function MenuItem({ text, icon: Icon, shortcut, mark, end, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={text} className={style.item ?? ''}>
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          {selectionMode !== 'none' && (
            <span className={style.check}>{isSelected && <Check size={14} aria-hidden />}</span>
          )}
          {Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden />}
          {mark}
          <span className={style.text}>{text}</span>
          {end !== undefined && <span className={style.end}>{end}</span>}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
          {hasSubmenu && <ChevronRight size={14} aria-hidden />}
        </>
      )}
    </AriaMenuItem>
  )
}

interface MenuSectionProps<Item> extends Omit<AriaMenuSectionProps<Item>, 'className' | 'style'> {
  readonly title: string
  readonly children: ReactNode
}

export function MenuSection<Item>({ title, children, ...props }: MenuSectionProps<Item>) {
  return (
    <AriaMenuSection {...props} className={style.section ?? ''}>
      <Header className={style.title ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

export function MenuSeparator() {
  return <Separator className={style.separator ?? ''} />
}
