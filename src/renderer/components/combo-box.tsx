import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ComboBox as AriaComboBox, Button, Input, Label, Popover } from 'react-aria-components'
import type { Choice } from './choice.ts'
import { ChoiceListBox } from './choice-list-box.tsx'
import { classNames } from './class-names.ts'
import style from './field.module.css'
import popover from './popover.module.css'

interface ComboBoxProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  /** The choices for the words typed so far; the caller finds them. */
  readonly choices: readonly Choice[]
  /** Whether the choices may be very many, of which none wraps. */
  readonly isLong?: boolean
  readonly words: string
  readonly onWordsChange: (words: string) => void
  readonly onChoose: (id: string) => void
  /** What the list says when nothing fits. */
  readonly nothing?: string
  /** Whether it has the focus when it appears. */
  readonly takesFocus?: boolean
}

/** Words typed to find one of many choices. It holds no value: what was chosen is handed over and the words are the caller's to clear. */
export function ComboBox({
  label,
  isLabelHidden = false,
  placeholder,
  choices,
  isLong = false,
  words,
  onWordsChange,
  onChoose,
  nothing = 'Nothing fits.',
  takesFocus = false,
}: ComboBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    // A list closes when what it stands in is scrolled, so the field takes the focus only in the frame after it was brought into sight.
    input.current?.scrollIntoView({ block: 'nearest' })
    const frame = requestAnimationFrame(() => input.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [takesFocus])
  return (
    <AriaComboBox
      className={style.field ?? ''}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      items={choices}
      inputValue={words}
      onInputChange={onWordsChange}
      value={null}
      onChange={(key) => key !== null && onChoose(String(key))}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
    >
      {!isLabelHidden && <Label className={style.label ?? ''}>{label}</Label>}
      <div className={style.combo}>
        <Input
          ref={input}
          className={style.input ?? ''}
          dir="auto"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className={style.open ?? ''} aria-label="Show choices">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={classNames(popover.popover, style.options)} offset={4}>
        <ChoiceListBox
          className={style.list ?? ''}
          isLong={isLong}
          renderEmptyState={() => <p className={style.nothing}>{nothing}</p>}
        />
      </Popover>
    </AriaComboBox>
  )
}
