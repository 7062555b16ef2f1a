import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Choice } from './choice.ts'
import field from './field.module.css'
import style from './radio-list.module.css'

interface RadioListProps {
  readonly label: string
  readonly description?: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** One of a few choices, all of them in sight. */
export function RadioList({ label, description, choices, value, onChange }: RadioListProps) {
  return (
    <RadioGroup className={field.field ?? ''} value={value} onChange={onChange}>
      <Label className={field.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={field.description ?? ''}>
          {description}
        </Text>
      )}
      {choices.map(({ id, text, mark, detail }) => (
        <Radio key={id} value={id} className={style.choice ?? ''}>
          <span className={style.dot} />
          {mark}
          <span className={style.text} dir="auto">
            {text}
          </span>
          {detail !== undefined && <span className={style.detail}>{detail}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
