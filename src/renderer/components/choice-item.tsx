import { Check } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import style from './menu.module.css'

/** A choice as a line of a list. */
export function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.text}
      isDisabled={choice.isDisabled === true}
      className={style.item ?? ''}
    >
      {({ isSelected }) => (
        <>
          {choice.mark}
          <span className={classNames(style.text, choice.wraps === true && style.wraps)}>{choice.text}</span>
          {choice.detail !== undefined && <span className={style.end}>{choice.detail}</span>}
          <span className={style.check}>{isSelected && <Check size={14} aria-hidden />}</span>
        </>
      )}
    </ListBoxItem>
  )
}
