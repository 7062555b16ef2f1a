import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { formatCount } from '../../components/count.tsx'
import style from './table-view.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | null
  readonly matched: number
  readonly total: number
  readonly inputRef: Ref<HTMLInputElement>
  /** Goes on to the rows: `↓`, Enter, or Escape when the field is empty. */
  readonly onLeave: () => void
}

/** The search field, with how many rows match. What it says is the query; a sentence under it says what cannot be read. */
export function SearchField({
  label,
  placeholder,
  text,
  onText,
  problem,
  matched,
  total,
  inputRef,
  onLeave,
}: SearchFieldProps) {
  const problemId = useId()

  function onKeyDown(event: KeyboardEvent) {
    const isLeaving = event.key === 'ArrowDown' || event.key === 'Enter' || (event.key === 'Escape' && text === '')
    if (!isLeaving || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }

  return (
    <AriaSearchField className={style.search ?? ''} aria-label={label} value={text} onChange={onText}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <Input
        ref={inputRef}
        className={style.words ?? ''}
        placeholder={placeholder}
        spellCheck={false}
        onKeyDown={onKeyDown}
        aria-invalid={problem !== null}
        {...(problem === null ? {} : { 'aria-describedby': problemId })}
      />
      <output className={style.matched} aria-label={`${formatCount(matched)} of ${formatCount(total)} match`}>
        {formatCount(matched)} of {formatCount(total)}
      </output>
      <Button className={style.clear ?? ''} aria-label="Clear search" isDisabled={text === ''}>
        <X size={14} aria-hidden />
      </Button>
      {problem !== null && (
        <p id={problemId} role="alert" className={style.problem}>
          {problem}
        </p>
      )}
    </AriaSearchField>
  )
}
