import type { Stretch } from './mention-layers.ts'
import { rangeIn, shownText } from './text-places.ts'

/** The pane that the text is scrolled in. */
const scroller = '[data-scroller]'

/** The pane in which a text is scrolled. */
export function paneOf(root: Element | null): Element | null {
  return root?.closest(scroller) ?? null
}

/** Where the part of a range that is in sight stands in the window; null when none of it is. */
export function boxInSight(root: Element, range: Range | undefined): DOMRect | null {
  const pane = paneOf(root)
  if (range === undefined || pane === null) return null
  const box = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  const top = Math.max(box.top, frame.top)
  const bottom = Math.min(box.bottom, frame.bottom)
  return top < bottom ? new DOMRect(box.left, top, box.width, bottom - top) : null
}

/** Scrolls the nearest scrolling pane so that the stretch stands in its upper third, unless it is in view already. */
export function bringIntoView(root: Element, stretch: Stretch): void {
  const range = rangeIn(shownText(root), stretch)
  const pane = paneOf(root)
  if (range === null || pane === null) return
  const box = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (box.top >= frame.top && box.bottom <= frame.bottom) return
  pane.scrollTop += box.top - frame.top - frame.height / 3
}
