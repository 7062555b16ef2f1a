import { type ReactNode, useEffect, useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import style from './choice-list.module.css'

export interface ListedChoice<Id extends string> {
  readonly id: Id
  readonly text: string
  /** The code before the text; pressing its key on the list chooses it. */
  readonly code: string
  /** What stands at the end of the line: one element or two, each in a column of its own. */
  readonly end?: ReactNode
}

interface ChoiceListProps<Id extends string> {
  readonly label: string
  readonly choices: readonly ListedChoice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Whether it should take the focus now; `onFocused` tells that it has. */
  readonly wantsFocus?: boolean
  readonly onFocused?: () => void
  readonly isDisabled?: boolean
}

/**
 * One of a few choices, all spelled out. Arrow keys only move: a choice is made by Space, Enter, its code or the pointer, so that passing over
 * grades does not write each of them to the journal.
 */
export function ChoiceList<Id extends string>({
  label,
  choices,
  value,
  onChange,
  wantsFocus = false,
  onFocused,
  isDisabled = false,
}: ChoiceListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const focusOn = (code: string) => list.current?.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus()
  useEffect(() => {
    if (!wantsFocus) return
    const checked = list.current?.querySelector<HTMLElement>('[aria-checked="true"]')
    const target = checked ?? list.current?.querySelector<HTMLElement>('[role="radio"]')
    target?.focus()
    onFocused?.()
  }, [wantsFocus, onFocused])

  return (
    <ToggleButtonGroup
      ref={list}
      aria-label={label}
      className={style.list ?? ''}
      orientation="vertical"
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ id }) => keys.has(id))
        if (choice !== undefined) onChange(choice.id)
      }}
    >
      {choices.map(({ id, code, text, end }) => (
        <ToggleButton
          key={id}
          id={id}
          className={style.choice ?? ''}
          data-code={code}
          onKeyDown={(event) => {
            const typed = choices.find((choice) => choice.code === event.key)
            if (typed === undefined) event.continuePropagation()
            else {
              onChange(typed.id)
              focusOn(typed.code)
            }
          }}
        >
          <span className={style.dot} aria-hidden />
          <span className={style.code}>{code}</span>
          <span>{text}</span>
          {end}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
