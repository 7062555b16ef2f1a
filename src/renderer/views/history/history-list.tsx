import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { Kept, useKeptStore } from '#renderer/app/kept.ts'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { dayOf } from './days.ts'
import { HistoryItem } from './history-item.tsx'
import style from './history-list.module.css'
import type { History } from './use-history.ts'

/** Where the list was scrolled to when it was last left. */
const keptOffset = new Kept(0)

const lineHeights = { comfortable: 36, compact: 28 } as const

/**
 * The changes, newest first, of which only those in sight are in the document. The day of the topmost stands over the list; another day's
 * heading stands under the last change of the day before it, so that it leaves the list just when it takes that place.
 */
export function HistoryList({ history }: { readonly history: History }) {
  const { total, line, show } = history
  const { density } = usePreferences()
  const store = useKeptStore()
  const frame = useRef<HTMLElement>(null)
  const lineHeight = lineHeights[density]
  const seqOf = useCallback((index: number) => total - index, [total])
  // The React Compiler, which could not memoise what this gives, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    getItemKey: seqOf,
    overscan: 12,
    initialOffset: () => keptOffset.read(store),
  })
  const items = virtualizer.getVirtualItems()
  const newest = seqOf(items[0]?.index ?? 0)
  const oldest = seqOf(items.at(-1)?.index ?? 0)
  useEffect(() => show(oldest, newest), [show, oldest, newest])

  useEffect(() => () => keptOffset.write(store, virtualizer.scrollOffset ?? 0), [store, virtualizer])

  // New changes come in at the top: what is being read further down stays where it is.
  const lastTotal = useRef(total)
  useLayoutEffect(() => {
    const added = total - lastTotal.current
    lastTotal.current = total
    const offset = virtualizer.scrollOffset ?? 0
    if (added > 0 && offset > 0) virtualizer.scrollToOffset(offset + added * lineHeight)
  }, [total, lineHeight, virtualizer])

  const day = (seq: number): string | null => {
    const at = line(seq)?.at
    return at === undefined ? null : dayOf(at)
  }
  const topDay = day(seqOf(virtualizer.range?.startIndex ?? 0))

  return (
    <div className={style.history}>
      <h2 className={style.day} data-top>
        {topDay}
      </h2>
      <section
        ref={frame}
        className={style.frame}
        aria-label="Changes"
        // The arrow keys scroll what has the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ol className={style.lines} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const seq = seqOf(index)
            const next = day(seq - 1)
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={style.item}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={total}
              >
                <HistoryItem seq={seq} line={line(seq)} />
                {next !== null && next !== day(seq) && <h2 className={style.day}>{next}</h2>}
              </li>
            )
          })}
        </ol>
      </section>
    </div>
  )
}
