import { Plus } from 'lucide-react'
import { Group } from 'react-aria-components'
import { Button } from '#renderer/components/button.tsx'
import type { Choice } from '#renderer/components/choice.ts'
import { ComboBox } from '#renderer/components/combo-box.tsx'
import style from './inspector.module.css'
import { useFocusReturn } from './use-focus-return.ts'

interface AdderProps {
  /** A verb first: “Add a tag”. */
  readonly label: string
  readonly shortcut?: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly placeholder: string
  readonly words: string
  readonly onWordsChange: (words: string) => void
  readonly choices: readonly Choice[]
  /** Whether the choices may be very many. */
  readonly isLong?: boolean
  readonly onChoose: (id: string) => void
  readonly nothing: string
}

/** A button that turns into a field for finding what to add. Enter takes the first choice, if it can be chosen; Escape or going elsewhere closes it. */
export function Adder({ label, shortcut, isOpen, onOpenChange, choices, words, onChoose, ...field }: AdderProps) {
  const opener = useFocusReturn(isOpen)
  if (!isOpen) {
    return (
      <div className={style.add}>
        <Button
          id={opener}
          look="quiet"
          icon={Plus}
          {...(shortcut === undefined ? {} : { shortcut })}
          onPress={() => onOpenChange(true)}
        >
          {label}
        </Button>
      </div>
    )
  }

  function close() {
    field.onWordsChange('')
    onOpenChange(false)
  }

  return (
    <Group
      className={style.finder ?? ''}
      role="presentation"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
      onKeyDownCapture={(event) => {
        const [first] = choices
        if (event.key === 'Escape') close()
        else if (
          event.key === 'Enter' &&
          isNothingPointedAt(event.target) &&
          words.trim() !== '' &&
          first !== undefined
        ) {
          if (first.isDisabled !== true) onChoose(first.id)
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <ComboBox label={label} isLabelHidden takesFocus choices={choices} words={words} onChoose={onChoose} {...field} />
    </Group>
  )
}

/** Whether the field's list has no choice that the arrow keys have gone to. */
function isNothingPointedAt(target: EventTarget): boolean {
  return target instanceof Element && !target.hasAttribute('aria-activedescendant')
}
