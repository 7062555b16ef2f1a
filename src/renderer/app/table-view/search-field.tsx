import { X } from 'lucide-react'
import { type KeyboardEvent, memo, type RefObject, useId, useState } from 'react'
import { formatCount } from '../../components/count.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import style from './table-view.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | null
  /** How many rows match; null while it is not known. */
  readonly matched: number | null
  readonly total: number
  /** Whether the rows that match are still being looked for. */
  readonly isLate: boolean
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Goes on to the rows: `↓`, Enter, or Escape when the field is empty. */
  readonly onLeave: () => unknown
}

/** The search field, with how many rows match. What it says is the query; a sentence under it says what cannot be read. */
function DrawnSearchField({
  label,
  placeholder,
  text,
  onText,
  problem,
  matched,
  total,
  isLate,
  inputRef,
  onLeave,
}: SearchFieldProps) {
  const problemId = useId()
  // What is typed stands here at once; everything else follows with the rows that it finds.
  const [typed, setTyped] = useState({ text, after: text })
  if (typed.after !== text) setTyped({ text, after: text })

  function onTyped(next: string) {
    setTyped({ text: next, after: text })
    onText(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed.text !== '') {
      event.preventDefault()
      event.stopPropagation()
      onTyped('')
      return
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }

  return (
    <SearchBox
      ref={inputRef}
      aria-label={label}
      placeholder={placeholder}
      value={typed.text}
      onChange={(event) => onTyped(event.target.value)}
      onKeyDown={onKeyDown}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : problemId}
    >
      {isLate || matched === null ? (
        <output>{isLate && 'Working…'}</output>
      ) : (
        <output aria-label={`${formatCount(matched)} of ${formatCount(total)} match`}>
          {formatCount(matched)} of {formatCount(total)}
        </output>
      )}
      <button
        type="button"
        className={style.clear}
        aria-label="Clear search"
        tabIndex={-1}
        disabled={typed.text === ''}
        // The focus stays in the field.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          onTyped('')
          inputRef.current?.focus()
        }}
      >
        <X size={14} aria-hidden />
      </button>
      {problem !== null && (
        <p id={problemId} role="alert" className={style.problem}>
          {problem}
        </p>
      )}
    </SearchBox>
  )
}

/** Drawn anew only when it has something else to show: a key pressed in it is to be painted in the next frame. */
export const SearchField = memo(DrawnSearchField)
