import type { Stretch } from './mention-layers.ts'
import { portionOf, rangeIn, startOf } from './text-places.ts'

/** The pane that the text is scrolled in. */
const scroller = '[data-scroller]'

/** The attribute of portions that are laid out even while they are out of sight. */
const laidOutAttribute = 'data-laid-out'

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
  const box = partNear(root, range, pane).getBoundingClientRect()
  const top = Math.max(box.top, pane.top)
  const bottom = Math.min(box.bottom, pane.bottom)
  return top < bottom ? { box: new DOMRect(box.left, top, box.width, bottom - top), pane } : null
}

/** The part of a range in the portions that are in sight; browsers measure a range of a whole long text slowly, and it is measured while it is scrolled. */
function partNear(root: Element, range: Range, pane: DOMRect): Range {
  const portions = [...root.children]
  const first = portions.find((portion) => portion.getBoundingClientRect().bottom > pane.top)
  const last = portions.findLast((portion) => portion.getBoundingClientRect().top < pane.bottom)
  const part = range.cloneRange()
  if (first !== undefined && range.comparePoint(first, 0) === 0) part.setStart(first, 0)
  if (last !== undefined && range.comparePoint(last, last.childNodes.length) === 0)
    part.setEnd(last, last.childNodes.length)
  return part
}

/** The offset at which the first paragraph begins that is in sight; that of the whole text when none is. */
export function offsetInSight(root: Element): number {
  const top = paneOf(root)?.getBoundingClientRect().top ?? 0
  const isInSight = (element: Element): boolean => element.getBoundingClientRect().bottom > top
  const paragraph = [...([...root.children].find(isInSight)?.children ?? [])].find(isInSight)
  return paragraph === undefined ? 0 : startOf(paragraph)
}

/** Scrolls the nearest scrolling pane so that the stretch stands in its upper third, unless it is in view already. */
export function bringIntoView(root: Element, stretch: Stretch): void {
  const range = rangeIn(root, stretch)
  const pane = paneOf(root)
  if (range === null || pane === null) return
  layOutAround(root, range)
  const box = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (box.top >= frame.top && box.bottom <= frame.bottom) return
  pane.scrollTop += box.top - frame.top - frame.height / 3
}

/**
 * Has the portions around a range laid out wherever they are, in place of those around the last one: a portion out of sight has a height that is only
 * about right, so near the end of a text one could not scroll as far as the range will need once it is in sight.
 */
function layOutAround(root: Element, range: Range): void {
  for (const portion of root.querySelectorAll(`[${laidOutAttribute}]`)) portion.removeAttribute(laidOutAttribute)
  const portion = portionOf(range.startContainer)
  for (const near of [portion?.previousElementSibling, portion, portion?.nextElementSibling])
    near?.setAttribute(laidOutAttribute, '')
}
