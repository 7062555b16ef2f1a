/** Rows are asked for in pages, so that scrolling asks seldom and what was seen lately is still there. */
export const pageSize = 32

/** Pages kept around the window; beyond that the farthest are let go. */
const mostPages = 128

/** Pages asked for at once: more would keep those that are needed first waiting. */
const mostAtOnce = 10

export interface Span {
  readonly first: number
  readonly last: number
}

export interface PageWindow {
  readonly offset: number
  readonly count: number
}

/**
 * A window of whole pages over the span that begins with the first page not there and ends with the last, in the direction in which the
 * rows are read (backwards from the end of the span); null when none is missing. It is cut where it gets too long to wait for.
 */
export function missingPages(
  span: Span,
  places: number,
  has: (page: number) => boolean,
  isBackward = false,
): PageWindow | null {
  const firstPage = Math.max(0, Math.floor(span.first / pageSize))
  const lastPage = Math.floor(Math.min(span.last, places - 1) / pageSize)
  const missing: number[] = []
  for (let page = firstPage; page <= lastPage; page += 1) if (!has(page)) missing.push(page)
  const [low, high] = [missing[0], missing.at(-1)]
  if (low === undefined || high === undefined) return null
  const from = isBackward ? Math.max(low, high - mostAtOnce + 1) : low
  const to = isBackward ? high : Math.min(high, low + mostAtOnce - 1)
  return { offset: from * pageSize, count: (to - from + 1) * pageSize }
}

/** The whole pages that cover a span of rows, as a window to ask for. */
export function pageWindow(span: Span): PageWindow {
  const first = Math.max(0, Math.floor(span.first / pageSize))
  const last = Math.max(first, Math.floor(span.last / pageSize))
  return { offset: first * pageSize, count: (last - first + 1) * pageSize }
}

/** Puts rows that begin at the start of a page among the pages, and lets go of those farthest from them. */
export function withRows<Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  offset: number,
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const next = new Map(pages)
  const from = Math.floor(offset / pageSize)
  for (let start = 0; start < rows.length; start += pageSize) {
    next.set(from + start / pageSize, rows.slice(start, start + pageSize))
  }
  if (next.size > mostPages) {
    const byDistance = [...next.keys()].sort((one, other) => Math.abs(other - from) - Math.abs(one - from))
    for (const page of byDistance.slice(0, next.size - mostPages)) next.delete(page)
  }
  return next
}
