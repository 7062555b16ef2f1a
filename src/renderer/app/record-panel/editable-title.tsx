import { Pencil } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { Result } from '#core/lib/result.ts'
import { IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useNewest } from '../../components/use-newest.ts'
import style from './editable-title.module.css'
import { useLastingRefusal } from './lasting-refusal.ts'

interface EditableTitleProps {
  readonly name: string
  /** A swatch or glyph before the name. */
  readonly mark?: ReactNode
  /** What is renamed: “tag”. */
  readonly noun: string
  readonly canEdit: boolean
  /** Whether the name is being edited; held by the view, so that F2 begins it from anywhere in it. */
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  readonly onRename: (name: string) => Promise<Result<unknown>>
}

/** A record's name as a heading that is edited where it stands: Enter or going elsewhere saves, Escape cancels. */
export function EditableTitle({ name, mark, noun, canEdit, isEditing, onEditing, onRename }: EditableTitleProps) {
  /** What was typed; after saving it stands in for the name until the new one is heard of. */
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useLastingRefusal()
  const cameFrom = useRef<Element | null>(null)
  const [returns, setReturns] = useState(false)
  /** Closing by key moves the focus away, which would save once more. */
  const isOpen = useRef(false)

  if (draft !== null && draft === name && !isEditing) setDraft(null)

  // A title that goes, since another record became the current one, is not being edited any more.
  const newest = useNewest(onEditing)
  useEffect(() => () => newest.current(false), [newest])

  function close(byKey: boolean) {
    isOpen.current = false
    setRefusal(null)
    onEditing(false)
    if (!byKey) return
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
    else setReturns(true)
  }

  function cancel() {
    setDraft(null)
    close(true)
  }

  async function save(byKey: boolean) {
    if (!isOpen.current) return
    const typed = (draft ?? name).trim()
    if (typed === name) {
      setDraft(null)
      return close(byKey)
    }
    if (typed === '') return setRefusal(`A ${noun} has to have a name. Write one, or press Escape to keep “${name}”.`)
    setDraft(typed)
    const renamed = await onRename(typed)
    if (renamed.ok) close(byKey)
    else setRefusal(renamed.message)
  }

  const shown = draft ?? name
  return (
    <div className={style.title}>
      {mark !== undefined && <span className={style.mark}>{mark}</span>}
      {isEditing && canEdit ? (
        <div className={style.field}>
          <VisuallyHidden elementType="h2">{name}</VisuallyHidden>
          <TextField
            label={`Name of the ${noun}`}
            isLabelHidden
            value={shown}
            onChange={(words) => {
              setDraft(words)
              setRefusal(null)
            }}
            error={refusal}
            inputRef={(input) => {
              if (input === null || document.activeElement === input) return
              cameFrom.current = document.activeElement
              isOpen.current = true
              setReturns(false)
              input.focus()
              input.select()
            }}
            onBlur={() => void save(false)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') cancel()
              else if (event.key === 'Enter') void save(true)
              else event.continuePropagation()
            }}
          />
        </div>
      ) : (
        <>
          <h2 className={style.name} dir="auto">
            {shown}
          </h2>
          {canEdit && (
            <IconButton
              label={`Rename the ${noun}`}
              shortcut="F2"
              icon={Pencil}
              autoFocus={returns}
              onPress={() => onEditing(true)}
            />
          )}
        </>
      )}
    </div>
  )
}
