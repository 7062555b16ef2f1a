import { type ClipboardEvent, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'

interface SourceTextFieldProps {
  readonly text: string
  readonly onChange: (text: string) => void
  /** Another text is to take its place. */
  readonly onClear: () => void
  readonly error: string | null
}

/** A longer text is not laid out in a field, which would hold the window for seconds, in UTF-16 units. */
const mostInField = 200_000

/** So much of a longer text is shown. */
const beginning = 10_000

/** The text of a source that is being added. Of one that is very long its beginning is shown, and it is added as it is. */
export function SourceTextField({ text, onChange, onClear, error }: SourceTextFieldProps) {
  // One field takes the place of the other: the focus, where it was in the first or on its button, would be lost.
  const [takesFocus, setTakesFocus] = useState(false)
  const isLong = text.length > mostInField

  /** A very long text is not put into the field at all. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= mostInField) return
    event.preventDefault()
    setTakesFocus(true)
    const { selectionStart, selectionEnd } = event.currentTarget
    // As the field itself would take it.
    const lines = pasted.replaceAll(/\r\n?/g, '\n')
    onChange(text.slice(0, selectionStart) + lines + text.slice(selectionEnd))
  }

  function clear() {
    setTakesFocus(true)
    onClear()
  }

  if (!isLong)
    return (
      <TextArea
        key="whole"
        label="Text"
        value={text}
        onChange={onChange}
        onPaste={onPaste}
        autoFocus={takesFocus}
        rows={12}
        error={error}
      />
    )
  return (
    <>
      {/* A field of its own: what describes it is read when it is put up. */}
      <TextArea
        key="beginning"
        label="Text"
        value={text.slice(0, beginning)}
        isReadOnly
        autoFocus={takesFocus}
        rows={12}
        error={error}
        description={`Its beginning; all of its ${formatCount(text.length)} characters are added, as they are.`}
      />
      <Button look="quiet" onPress={clear}>
        Take another text
      </Button>
    </>
  )
}
