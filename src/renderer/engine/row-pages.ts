/** Rows are asked for in pages, so that scrolling asks seldom and what was seen lately is still there. */
export const pageSize = 100

/** Pages kept around the window; beyond that the farthest are let go. */
const mostPages = 40

export interface Span {
  readonly first: number
  readonly last: number
}

export interface PageWindow {
  readonly offset: number
  readonly count: number
}

/** The smallest window of whole pages over the span that holds every page not yet there; null when none is missing. */
export function missingPages(span: Span, matched: number, has: (page: number) => boolean): PageWindow | null {
  const lastPage = Math.floor(Math.min(span.last, matched - 1) / pageSize)
  let first: number | null = null
  let last = 0
  for (let page = Math.max(0, Math.floor(span.first / pageSize)); page <= lastPage; page += 1) {
    if (has(page)) continue
    first ??= page
    last = page
  }
  return first === null ? null : { offset: first * pageSize, count: (last - first + 1) * pageSize }
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
