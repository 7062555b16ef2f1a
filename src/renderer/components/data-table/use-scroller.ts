import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNewest } from '../use-newest.ts'
import type { Sight } from './columns-in-sight.ts'
import type { LineWindow } from './line-sheet.ts'
import { scrollScale } from './scroll-scale.ts'

interface Options {
  readonly lines: number
  readonly lineHeight: number
  /** Height of the header, which stays in sight above the lines. */
  readonly headerHeight: number
  readonly firstOffset: number
  /** The line that is being worked on; null when there is none. */
  readonly cursorLine: () => number | null
  /** Draws the lines that are in sight now; called for every scroll, within its frame. */
  readonly onMove: () => void
}

export interface Scroller {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly stage: RefObject<HTMLDivElement | null>
  /** Height of the scrolled content, and of the sheet that stays in sight over it. */
  readonly height: number
  readonly sheetHeight: number
  /** The lines to draw: those in sight and no more, since a scroll is drawn within its own frame. */
  readonly window: () => LineWindow
  /** The lines in sight. */
  readonly firstSeen: () => number
  readonly lastSeen: () => number
  readonly offset: () => number
  /** What of the width is in sight. */
  readonly sight: () => Sight
  /** Has the lines stand at an offset, in pixels, when they are next drawn. */
  readonly place: (offset: number) => void
  /** Scrolls as little as brings a line into sight. */
  readonly reveal: (line: number) => void
  /** Moves the drawn lines to their place on the sheet. */
  readonly moveStage: () => void
  readonly onScroll: () => void
}

/**
 * Tells which window of lines of one height to draw. The lines lie on a sheet that stays in sight while the bar is scrolled, and are
 * moved over it by a transform; so scrolling never shows an empty place, and a million rows need no element of a height that browsers
 * cannot have. All lines being of one height, this is arithmetic; a measuring virtualiser would keep an entry for each of the rows.
 */
export function useScroller({ lines, lineHeight, headerHeight, firstOffset, cursorLine, onMove }: Options): Scroller {
  const frame = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState(0)
  const place = useRef({ offset: firstOffset, scrollTop: 0 })
  const sight = useRef<Sight>({ left: 0, width: 0 })
  const content = lines * lineHeight
  const scale = useMemo(() => scrollScale(content, visible), [content, visible])
  const newestRef = useNewest({ scale, cursorLine, onMove })

  const put = useCallback(
    (offset: number) => {
      const { current } = frame
      const scrollTop = newestRef.current.scale.scrollTopAt(offset)
      // Where the bar stands there already it is left alone: reading or writing its place has the page laid out at once.
      if (current === null || (offset === place.current.offset && scrollTop === place.current.scrollTop)) return
      current.scrollTop = scrollTop
      place.current = { offset: Math.max(0, offset), scrollTop: current.scrollTop }
    },
    [newestRef],
  )

  const onScroll = useCallback(() => {
    if (frame.current === null) return
    const { scrollTop, scrollLeft } = frame.current
    const isSideways = scrollLeft !== sight.current.left
    sight.current = { ...sight.current, left: scrollLeft }
    frame.current.toggleAttribute('data-sideways', scrollLeft !== 0)
    // Where we scrolled ourselves the offset is known exactly; the bar of a scaled table would round it.
    if (scrollTop !== place.current.scrollTop)
      place.current = { offset: newestRef.current.scale.offsetAt(scrollTop), scrollTop }
    else if (!isSideways) return
    newestRef.current.onMove()
  }, [newestRef])

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    // It is told of the size that there is at first too, once the page is laid out: asking for it here would have that done twice.
    const observer = new ResizeObserver(() => {
      sight.current = { left: element.scrollLeft, width: element.clientWidth }
      flushSync(() => setVisible(Math.max(0, element.clientHeight - headerHeight)))
      newestRef.current.onMove()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [headerHeight, newestRef])

  // When the content or the window changes its height, the offset holds as far as it can. What makes the window lower, the bar under
  // chosen rows for one, does not hide the line that is being worked on.
  const lastVisible = useRef(visible)
  useLayoutEffect(() => {
    const before = lastVisible.current
    lastVisible.current = visible
    if (content === 0 || visible === 0) return
    put(Math.min(place.current.offset, Math.max(0, content - visible)))
    const { offset } = place.current
    const bottom = ((newestRef.current.cursorLine() ?? -1) + 1) * lineHeight
    if (bottom > offset + visible && bottom <= offset + before) put(bottom - visible)
  }, [put, newestRef, content, visible, lineHeight])

  function window(): LineWindow {
    if (visible === 0) return { first: 0, end: 0 }
    const drawn = Math.ceil(visible / lineHeight) + 1
    const first = Math.max(0, Math.min(Math.floor(place.current.offset / lineHeight), lines - drawn))
    return { first, end: Math.min(lines, first + drawn) }
  }

  return {
    frame,
    stage,
    height: scale.height,
    sheetHeight: Math.min(visible, scale.height),
    window,
    firstSeen: () => Math.floor(place.current.offset / lineHeight),
    lastSeen: () => Math.min(lines - 1, Math.floor((place.current.offset + visible) / lineHeight)),
    offset: () => place.current.offset,
    sight: () => sight.current,
    place: put,
    reveal: (line) => {
      const top = line * lineHeight
      const { offset } = place.current
      if (top < offset) put(top)
      else if (top + lineHeight > offset + visible) put(top + lineHeight - visible)
      onMove()
    },
    moveStage: () => {
      const transform = `translateY(${window().first * lineHeight - place.current.offset}px)`
      if (stage.current !== null && stage.current.style.transform !== transform)
        stage.current.style.transform = transform
    },
    onScroll,
  }
}
