import { Plus, Search } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Autocomplete, SearchField, useFilter } from 'react-aria-components'
import { Button } from './button.tsx'
import { type Choice, manyChoices } from './choice.ts'
import { ChoiceListBox } from './choice-list-box.tsx'
import { Dialog } from './dialog.tsx'
import style from './picker-dialog.module.css'
import { PickerInput } from './picker-input.tsx'

interface PickerDialogProps {
  readonly title: string
  readonly placeholder: string
  readonly choices: readonly Choice[]
  /** `one` is done at the first choice; `many` when the button with the verb is pressed. */
  readonly mode: 'one' | 'many'
  readonly verb?: string
  /** With `one`: the choice that holds now, which is marked. Choosing it again changes nothing. */
  readonly current?: string | undefined
  readonly onChoose: (ids: readonly string[]) => void
  /** Adds what was typed to the choices and gives its id. Without it nothing can be made here. */
  readonly onCreate?: (words: string) => string
  readonly onClose: () => void
}

/** A list to choose from by typing a few letters. */
export function PickerDialog({
  title,
  placeholder,
  choices,
  mode,
  verb = 'Apply',
  current,
  onChoose,
  onCreate,
  onClose,
}: PickerDialogProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const typed = words.trim()
  const isFound = choices.some(({ text }) => contains(text, words))
  const isNew = typed !== '' && !choices.some(({ text }) => text.toLowerCase() === typed.toLowerCase())

  function choose(ids: readonly string[]) {
    onClose()
    if (ids.length > 0) onChoose(ids)
  }

  function create() {
    const id = onCreate?.(typed)
    if (id === undefined) return
    setWords('')
    if (mode === 'one') choose([id])
    else setChosen(new Set([...chosen, id]))
  }

  /** Hears keys before the field and the list, which would clear the words at Escape and untick at Ctrl+Enter. */
  function onKeyDown(event: KeyboardEvent) {
    const isApplying = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const isCreating = event.key === 'Enter' && !isApplying && onCreate !== undefined && isNew && !isFound
    if (event.nativeEvent.isComposing || !(isApplying || isCreating || event.key === 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (isCreating) create()
    else if (!isApplying) onClose()
    else if (mode === 'many' && chosen.size > 0) choose([...chosen])
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        mode === 'many' && (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" isDisabled={chosen.size === 0} onPress={() => choose([...chosen])}>
              {verb}
            </Button>
          </>
        )
      }
    >
      <div className={style.picker} role="presentation" onKeyDownCapture={onKeyDown}>
        <Autocomplete inputValue={words} onInputChange={setWords} filter={contains}>
          <SearchField className={style.search ?? ''} aria-label={placeholder} autoFocus>
            <Search size={15} strokeWidth={1.75} aria-hidden />
            <PickerInput className={style.input} placeholder={placeholder} />
          </SearchField>
          <ChoiceListBox
            className={style.list ?? ''}
            aria-label={title}
            items={choices}
            isLong={choices.length > manyChoices}
            selectionMode={mode === 'one' ? 'single' : 'multiple'}
            selectedKeys={mode === 'many' ? chosen : current === undefined ? [] : [current]}
            onSelectionChange={(keys) => {
              const ids = keys === 'all' ? choices.map(({ id }) => id) : [...keys].map(String)
              if (mode === 'many') setChosen(new Set(ids))
              else choose(ids)
            }}
            renderEmptyState={() => (
              <p className={style.nothing}>{typed === '' ? 'There is none to choose.' : 'Nothing is called that.'}</p>
            )}
          />
        </Autocomplete>
      </div>
      {onCreate !== undefined && isNew && (
        <Button look="quiet" icon={Plus} onPress={create}>
          {`Create “${typed}”`}
        </Button>
      )}
    </Dialog>
  )
}
