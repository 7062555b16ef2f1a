import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components'
import type { Choice } from './choice.ts'
import style from './radio-group.module.css'

interface RadioGroupProps<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** A few choices that are all in sight, with what each means. */
export function RadioGroup<Id extends string>({ label, choices, value, onChange }: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      className={style.group ?? ''}
      value={value}
      onChange={(id) => {
        const choice = choices.find((candidate) => candidate.id === id)
        if (choice !== undefined) onChange(choice.id)
      }}
    >
      <Label className={style.label ?? ''}>{label}</Label>
      {choices.map(({ id, text, detail }) => (
        <Radio key={id} value={id} className={style.radio ?? ''}>
          <span className={style.dot} aria-hidden />
          <span className={style.words}>
            <span>{text}</span>
            {detail !== undefined && <span className={style.detail}>{detail}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  )
}
