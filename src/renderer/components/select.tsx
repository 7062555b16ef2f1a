import { ChevronsUpDown } from 'lucide-react'
import { Select as AriaSelect, Button, Label, Popover, SelectValue } from 'react-aria-components'
import { type Choice, manyChoices } from './choice.ts'
import { ChoiceListBox } from './choice-list-box.tsx'
import { classNames } from './class-names.ts'
import style from './field.module.css'
import popover from './popover.module.css'

interface SelectProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** Whether it has the focus when it appears. */
  readonly takesFocus?: boolean
}

/** One of fixed choices. */
export function Select<Id extends string>({
  label,
  isLabelHidden = false,
  choices,
  value,
  onChange,
  placeholder = 'Choose',
  isDisabled = false,
  takesFocus = false,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={style.field ?? ''}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      placeholder={placeholder}
      value={value}
      isDisabled={isDisabled}
      {...(takesFocus ? { autoFocus: true } : {})}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key)
        if (choice !== undefined) onChange(choice.id)
      }}
    >
      {!isLabelHidden && <Label className={style.label ?? ''}>{label}</Label>}
      <Button className={style.button ?? ''}>
        <SelectValue className={style.value ?? ''}>
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronsUpDown size={14} aria-hidden />
      </Button>
      <Popover className={classNames(popover.popover, style.options)} offset={4}>
        <ChoiceListBox className={style.list ?? ''} items={choices} isLong={choices.length > manyChoices} />
      </Popover>
    </AriaSelect>
  )
}
