import type { Stretch } from './mention-layers.ts'

/** The attribute on a paragraph's element that says at which offset of the text it begins. */
export const startAttribute = 'data-start'

/** The paragraphs that show a text, in its order: each with the offset at which it begins. */
export type ShownText = readonly { readonly from: number; readonly element: Element }[]

/** The paragraphs that are shown below `root` now. Finding them reads the page, so it is done once for many ranges. */
export function shownText(root: Element): ShownText {
  return Array.from(root.querySelectorAll(`[${startAttribute}]`), (element) => ({
    from: Number(element.getAttribute(startAttribute)),
    element,
  }))
}

/** The page's range for a stretch of a shown text; null when none of it is shown. */
export function rangeIn(shown: ShownText, { start, end }: Stretch): Range | null {
  const first = lastFrom(shown, start)
  const last = lastFrom(shown, end - 1)
  let range: Range | null = null
  for (const { from, element } of shown.slice(first, last + 1)) {
    const node = element.firstChild
    const length = node?.nodeValue?.length ?? 0
    // Between two paragraphs a line's end belongs to neither.
    if (node === null || from + length <= start) continue
    if (range === null) {
      range = document.createRange()
      range.setStart(node, Math.max(0, start - from))
    }
    range.setEnd(node, Math.min(length, end - from))
  }
  return range
}

/** The number of the last paragraph that begins at the offset or before it; 0 when none does. */
function lastFrom(shown: ShownText, offset: number): number {
  let low = 0
  let high = shown.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((shown[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Selects a stretch of the text shown below `root`. */
export function select(root: Element, stretch: Stretch): void {
  const range = rangeIn(shownText(root), stretch)
  const selection = document.getSelection()
  if (range === null || selection === null) return
  selection.removeAllRanges()
  selection.addRange(range)
}

/** The stretch of the text that a selection covers, without blank space at its ends; null when it covers none or reaches outside. */
export function stretchOf(root: Element, selection: Selection | null, text: string): Stretch | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(root, range.startContainer, range.startOffset)
  const end = offsetAt(root, range.endContainer, range.endOffset)
  if (start === null || end === null) return null
  return trimmed(text, { start, end })
}

/** The offset of the text under a point of the window; null when none is there. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y)
  return place === null ? null : offsetAt(root, place.offsetNode, place.offset)
}

/** The stretch without blank space at its ends; null when nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}

function offsetAt(root: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest(`[${startAttribute}]`)
  if (paragraph === null || paragraph === undefined || !root.contains(paragraph)) return null
  const start = Number(paragraph.getAttribute(startAttribute))
  // A triple click selects up to the start of the next paragraph's element rather than to the end of a text.
  return node instanceof Text ? start + offset : start
}
