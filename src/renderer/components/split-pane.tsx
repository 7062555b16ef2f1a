import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { z } from 'zod'
import { useRemembered } from './remembered.ts'
import style from './split-pane.module.css'

interface SplitPaneProps {
  /** Names the place its size is remembered under. */
  readonly id: string
  /** What the divider resizes, for screen readers: “Inspector”. */
  readonly label: string
  /** `columns` puts the panes side by side, `rows` one over the other. */
  readonly along: 'columns' | 'rows'
  /** Which pane has the remembered size; the other takes what is left. */
  readonly sized: 'first' | 'second'
  readonly size: number
  readonly least: number
  readonly most: number
  readonly first: ReactNode
  readonly second: ReactNode
  /** Makes the sized pane a landmark of that kind, with the divider in it, under the pane's name. */
  readonly landmark?: { readonly kind: 'nav' | 'aside'; readonly name: string }
}

const step = 16

/** Two panes with a divider that is moved by drag or, when it has the focus, by arrow keys; its size is remembered. */
export function SplitPane({
  id,
  label,
  along,
  sized,
  size: initial,
  least,
  most,
  first,
  second,
  landmark,
}: SplitPaneProps) {
  const [size, setSize] = useRemembered(`pane.${id}`, z.number(), initial)
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef({ at: 0, size: 0 })
  const clamp = (value: number) => Math.round(Math.min(most, Math.max(least, value)))
  const shown = clamp(dragged ?? size)
  const towards = sized === 'first' ? 1 : -1
  const at = (event: PointerEvent) => (along === 'columns' ? event.clientX : event.clientY)

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { at: at(event), size: shown }
    setDragged(shown)
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (dragged !== null) setDragged(clamp(start.current.size + (at(event) - start.current.at) * towards))
  }

  function onPointerUp() {
    if (dragged !== null) setSize(dragged)
    setDragged(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    const forward = along === 'columns' ? 'ArrowRight' : 'ArrowDown'
    const back = along === 'columns' ? 'ArrowLeft' : 'ArrowUp'
    const moves: Readonly<Record<string, number>> = {
      [forward]: shown + step * towards,
      [back]: shown - step * towards,
      Home: least,
      End: most,
    }
    const next = event.altKey ? undefined : moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    setSize(clamp(next))
  }

  const Sized = landmark?.kind ?? 'div'
  const sizedPane = (
    <Sized
      className={style.sized}
      style={{ flexBasis: `${shown}px` }}
      {...(landmark && { 'aria-label': landmark.name })}
    >
      <div className={style.content}>{sized === 'first' ? first : second}</div>
      {/* A window splitter of the ARIA practices: a separator that takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <hr
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`Resize ${label}`}
        aria-orientation={along === 'columns' ? 'vertical' : 'horizontal'}
        aria-valuenow={shown}
        aria-valuemin={least}
        aria-valuemax={most}
        className={style.divider}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onDoubleClick={() => setSize(initial)}
        onKeyDown={onKeyDown}
      />
    </Sized>
  )
  return (
    <div className={style.split} data-along={along} data-sized={sized}>
      {sized === 'first' && sizedPane}
      <div className={style.rest}>{sized === 'first' ? second : first}</div>
      {sized === 'second' && sizedPane}
    </div>
  )
}
