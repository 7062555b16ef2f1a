// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Kept, useKeptStore } from '#renderer/app/kept.ts'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { tableKey } from '#renderer/components/data-table/table-keys.ts'
import { useScroller } from '#renderer/components/data-table/use-scroller.ts'
import { dayOf } from '#renderer/components/moments.ts'
import { useNewest } from '#renderer/components/use-newest.ts'
import { HistoryRow } from './history-row.tsx'
import style from './history-table.module.css'
import type { History } from './use-history.ts'

interface HistoryTableProps {
  readonly history: History
  /** The change with the cursor, by its sequence number. */
  readonly current: number
  readonly onCurrent: (seq: number) => void
}

/** Where the table was scrolled to when it was last left. */
const keptOffset = new Kept(0)

const headerHeight = 32
const lineHeights = { comfortable: 36, compact: 28 } as const
const titles = ['Time', 'Change', 'Who', 'Records', 'Number'] as const

/** The changes, newest first, of which only those in sight are in the document. The day of the topmost stands in the header, so it is never lost. */
export function HistoryTable({ history, current, onCurrent }: HistoryTableProps) {
  const { total, line, show } = history
  const { density } = usePreferences()
  const store = useKeptStore()
  const gridId = useId()
  const lineHeight = lineHeights[density]
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const scroller = useScroller({
    lines: total,
    lineHeight,
    headerHeight,
    firstOffset: keptOffset.read(store),
    cursorLine: () => total - current,
    onMove: () => flushSync(redraw),
  })
  const [topDay, setTopDay] = useState<string | null>(null)
  const seqAt = (index: number) => total - index
  const dayAt = (index: number): string | null => {
    const at = line(seqAt(index))?.at
    return at === undefined ? null : dayOf(at)
  }
  const followTop = () => setTopDay(dayAt(scroller.firstSeen()))
  const rowId = (seq: number) => `${gridId}-${seq}`

  useEffect(() => {
    show(seqAt(scroller.lastSeen()), seqAt(scroller.firstSeen()))
    // Which day is topmost is known only once the rows are laid out.
    // oxlint-disable-next-line react/set-state-in-effect
    followTop()
  })

  const offset = useNewest(scroller.offset)
  useEffect(() => () => keptOffset.write(store, offset.current()), [store, offset])

  // New changes come in at the top: what is being read further down stays where it is.
  const lastTotal = useRef(total)
  useLayoutEffect(() => {
    const added = total - lastTotal.current
    lastTotal.current = total
    if (added > 0 && scroller.offset() > 0) scroller.place(scroller.offset() + added * lineHeight)
  }, [total, lineHeight, scroller])

  function moveTo(index: number) {
    const next = Math.min(total - 1, Math.max(0, index))
    onCurrent(seqAt(next))
    scroller.reveal(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    const key = tableKey(event, Math.max(1, scroller.lastSeen() - scroller.firstSeen() - 1))
    if (key?.kind !== 'move') return
    event.preventDefault()
    moveTo(key.to === 'first' ? 0 : key.to === 'last' ? total - 1 : total - current + key.to)
  }

  const { first, end } = scroller.window()
  const drawn = Array.from({ length: end - first }, (_, at) => first + at)
  useLayoutEffect(scroller.moveStage)
  const isCurrentDrawn = drawn.includes(total - current)
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label="Changes"
      aria-rowcount={total + 1}
      aria-colcount={titles.length + 1}
      aria-activedescendant={isCurrentDrawn ? rowId(current) : undefined}
      ref={scroller.frame}
      className={style.frame}
      onScroll={() => {
        scroller.onScroll()
        followTop()
      }}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={style.headers}>
        <div role="row" aria-rowindex={1} className={style.header}>
          <div role="columnheader" aria-label="Day">
            <h2 className={style.day}>{topDay}</h2>
          </div>
          {titles.map((title) => (
            <div key={title} role="columnheader" className={title === 'Records' || title === 'Number' ? style.end : ''}>
              {title}
            </div>
          ))}
        </div>
      </div>
      <div className={style.content} style={{ height: scroller.height }}>
        <div className={style.sheet} style={{ height: scroller.sheetHeight }}>
          <div role="rowgroup" ref={scroller.stage} className={style.stage}>
            {drawn.map((index) => {
              const seq = seqAt(index)
              const day = dayAt(index)
              return (
                <HistoryRow
                  key={seq}
                  id={rowId(seq)}
                  seq={seq}
                  line={line(seq)}
                  day={index > 0 && day !== dayAt(index - 1) ? day : null}
                  row={index + 2}
                  isCurrent={seq === current}
                  onChoose={onCurrent}
                />
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
