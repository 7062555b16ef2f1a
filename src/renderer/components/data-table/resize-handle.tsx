import { type PointerEvent, useRef } from 'react'
import style from './data-table.module.css'

interface ResizeHandleProps {
  readonly onResize: (width: number) => void
  readonly onReset: () => void
}

/** The edge of a header, which is dragged to resize its column. Shift+arrow on the header does the same from the keyboard. */
export function ResizeHandle({ onResize, onReset }: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)

  function onPointerDown(event: PointerEvent<HTMLSpanElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 }
  }

  function onPointerMove({ clientX }: PointerEvent) {
    if (start.current !== null) onResize(start.current.width + clientX - start.current.x)
  }

  function onPointerUp() {
    start.current = null
  }

  return (
    <span
      className={style.resize}
      aria-hidden
      // A press on a draggable header would begin to drag the column.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={onReset}
    />
  )
}
