import type { Stretch } from './mention-layers.ts'

/** The attribute on a paragraph's element that says at which offset of the text it begins. */
export const startAttribute = 'data-start'

/** The page's range for a stretch of the text shown below `root`; null when none of it is shown. */
export function rangeOf(root: Element, { start, end }: Stretch): Range | null {
  const range = document.createRange()
  let isSet = false
  for (const { element, from, to } of shownParagraphs(root)) {
    const node = element.firstChild
    if (node === null || to <= start || from >= end) continue
    if (!isSet) range.setStart(node, Math.max(0, start - from))
    isSet = true
    range.setEnd(node, Math.min(to, end) - from)
  }
  return isSet ? range : null
}

/** Selects a stretch of the text shown below `root`. */
export function select(root: Element, stretch: Stretch): void {
  const range = rangeOf(root, stretch)
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

function shownParagraphs(
  root: Element,
): readonly { readonly element: Element; readonly from: number; readonly to: number }[] {
  return [...root.querySelectorAll(`[${startAttribute}]`)].map((element) => {
    const from = Number(element.getAttribute(startAttribute))
    return { element, from, to: from + (element.textContent?.length ?? 0) }
  })
}
