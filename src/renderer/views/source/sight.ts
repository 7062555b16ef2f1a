import type { Stretch } from './mention-layers.ts'
import { rangeIn, shownText } from './text-places.ts'

/** The pane that the text is scrolled in. */
const scroller = '[data-scroller]'

/** The pane in which a text is scrolled. */
export function paneOf(root: Element | null): Element | null {
  return root?.closest(scroller) ?? null
}

/** What is in sight of a range, and the pane that it is in sight in, as they stand in the window. */
export interface InSight {
  readonly box: DOMRect
  readonly pane: DOMRect
}

/** Where the part of a range that is in sight stands; null when none of it is. */
export function inSight(root: Element, range: Range): InSight | null {
  const pane = paneOf(root)?.getBoundingClientRect()
  if (pane === undefined) return null
  const box = range.getBoundingClientRect()
  const top = Math.max(box.top, pane.top)
  const bottom = Math.min(box.bottom, pane.bottom)
  return top < bottom ? { box: new DOMRect(box.left, top, box.width, bottom - top), pane } : null
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
