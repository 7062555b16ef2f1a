import type { Stretch } from './mention-layers.ts'

/** The attribute that says at which offset of the text an element begins: on each portion of the text, and on each paragraph in it. */
export const startAttribute = 'data-start'

/** The offset at which a portion or a paragraph begins. */
export function startOf(element: Element): number {
  return Number(element.getAttribute(startAttribute))
}

/** The page's range for a stretch of the text whose portions are the children of `root`; null when none of it is shown. */
export function rangeIn(root: Element, { start, end }: Stretch): Range | null {
  const first = paragraphAt(root, start)
  const last = paragraphAt(root, end - 1)
  if (first === null || last === null) return null
  const { node, length } = wordsOf(first)
  // Between two paragraphs a line's end belongs to neither.
  const isBetween = start >= startOf(first) + length
  const from = isBetween ? wordsOf(paragraphAfter(first)).node : node
  const to = wordsOf(last)
  if (from === null || to.node === null || end <= startOf(last)) return null
  const range = document.createRange()
  range.setStart(from, isBetween ? 0 : Math.max(0, start - startOf(first)))
  range.setEnd(to.node, Math.min(to.length, end - startOf(last)))
  return range.collapsed ? null : range
}

/** The portion that a paragraph's words are in. */
export function portionOf(words: Node): Element | null {
  return words.parentElement?.parentElement ?? null
}

/** The last paragraph that begins at the offset or before it; the first one when none does. */
function paragraphAt(root: Element, offset: number): Element | null {
  const portion = lastFrom(root.children, offset)
  return portion === null ? null : lastFrom(portion.children, offset)
}

function paragraphAfter(paragraph: Element): Element | null {
  return paragraph.nextElementSibling ?? paragraph.parentElement?.nextElementSibling?.firstElementChild ?? null
}

function wordsOf(paragraph: Element | null): { readonly node: Node | null; readonly length: number } {
  const node = paragraph?.firstChild ?? null
  return { node, length: node?.nodeValue?.length ?? 0 }
}

function lastFrom(elements: HTMLCollection, offset: number): Element | null {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const element = elements[middle]
    if (element !== undefined && startOf(element) <= offset) low = middle
    else high = middle - 1
  }
  return elements[low] ?? null
}

/** Selects a stretch of the text whose portions are the children of `root`. */
export function select(root: Element, stretch: Stretch): void {
  const range = rangeIn(root, stretch)
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
  const element = node instanceof Element ? (node.children[offset] ?? node) : node.parentElement
  const place = element?.closest(`[${startAttribute}]`)
  if (place === null || place === undefined || !root.contains(place)) return null
  // A triple click selects up to the start of the next paragraph's element rather than to the end of a text.
  return node instanceof Text ? startOf(place) + offset : startOf(place)
}
