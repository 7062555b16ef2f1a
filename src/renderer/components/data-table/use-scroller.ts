import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNewest } from '../use-newest.ts'
import { scrollScale } from './scroll-scale.ts'

/** Lines drawn beyond those in sight, on either side. */
const overscan = 6
/** The first line drawn is a multiple of this, so that a scroll of a few lines draws nothing anew. */
const stride = 6

interface Options {
  readonly lines: number
  readonly lineHeight: number
  /** Height of the header, which stays in sight above the lines. */
  readonly headerHeight: number
  readonly firstOffset: number
}

export interface Scroller {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly stage: RefObject<HTMLDivElement | null>
  /** Height of the scrolled content, and of the sheet that stays in sight over it. */
  readonly height: number
  readonly sheetHeight: number
  /** The lines to draw, from `first` up to but not including `end`. */
  readonly first: number
  readonly end: number
  /** The lines in sight. */
  readonly firstSeen: () => number
  readonly lastSeen: () => number
  readonly offset: () => number
  /** Scrolls to an offset among the lines, in pixels. */
  readonly place: (offset: number) => void
  /** Scrolls as little as brings a line into sight. */
  readonly reveal: (line: number) => void
  readonly onScroll: () => void
}

/**
 * Draws a window of lines of one height. The lines lie on a sheet that stays in sight while the bar is scrolled, and are moved over it
 * by a transform; so scrolling never shows an empty place, and a million rows need no element of a height that browsers cannot have.
 * All lines being of one height, this is arithmetic; a measuring virtualiser would keep an entry for each of the rows.
 */
export function useScroller({ lines, lineHeight, headerHeight, firstOffset }: Options): Scroller {
  const frame = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState(800)
  const [first, setFirst] = useState(() => firstDrawn(firstOffset, lineHeight))
  const place = useRef({ offset: firstOffset, scrollTop: -1 })
  const content = lines * lineHeight
  const scale = useMemo(() => scrollScale(content, visible), [content, visible])
  const drawn = Math.ceil(visible / lineHeight) + 2 * overscan + stride
  const liveRef = useNewest({ scale, first, drawn, lineHeight, visible })

  const moveStage = useCallback(() => {
    const { current } = stage
    const now = liveRef.current
    if (current) current.style.transform = `translateY(${now.first * now.lineHeight - place.current.offset}px)`
  }, [liveRef])

  const goTo = useCallback(
    (offset: number) => {
      if (frame.current === null) return
      const now = liveRef.current
      frame.current.scrollTop = now.scale.scrollTopAt(offset)
      place.current = { offset: Math.max(0, offset), scrollTop: frame.current.scrollTop }
      setFirst(firstDrawn(offset, now.lineHeight))
      moveStage()
    },
    [liveRef, moveStage],
  )

  const onScroll = useCallback(() => {
    if (frame.current === null) return
    const now = liveRef.current
    const { scrollTop } = frame.current
    // Where we scrolled ourselves the offset is known exactly; the bar of a scaled table would round it.
    if (scrollTop !== place.current.scrollTop) place.current = { offset: now.scale.offsetAt(scrollTop), scrollTop }
    const { offset } = place.current
    const next = firstDrawn(offset, now.lineHeight)
    if (next !== now.first) {
      const end = (now.first + now.drawn) * now.lineHeight
      const isBare = offset < now.first * now.lineHeight || offset + now.visible > end
      if (isBare) flushSync(() => setFirst(next))
      else setFirst(next)
    }
    moveStage()
  }, [liveRef, moveStage])

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setVisible(Math.max(0, element.clientHeight - headerHeight)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [headerHeight])

  // When the content or the window changes its height, the offset holds as far as it can.
  useLayoutEffect(() => {
    if (content > 0) goTo(Math.min(place.current.offset, Math.max(0, content - visible)))
  }, [goTo, content, visible])
  useLayoutEffect(moveStage)

  const firstSeen = () => Math.floor(place.current.offset / lineHeight)
  return {
    frame,
    stage,
    height: scale.height,
    sheetHeight: Math.min(visible, scale.height),
    first: Math.min(first, Math.max(0, lines - 1)),
    end: Math.min(lines, first + drawn),
    firstSeen,
    lastSeen: () => Math.min(lines - 1, Math.floor((place.current.offset + visible) / lineHeight)),
    offset: () => place.current.offset,
    place: goTo,
    reveal: (line) => {
      const top = line * lineHeight
      const { offset } = place.current
      if (top < offset) goTo(top)
      else if (top + lineHeight > offset + visible) goTo(top + lineHeight - visible)
    },
    onScroll,
  }
}

function firstDrawn(offset: number, lineHeight: number): number {
  return Math.max(0, Math.floor(offset / lineHeight / stride) * stride - overscan)
}
