import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Layout } from './group-layout.ts'
import { isSamePlace, placeAt } from './row-place.ts'
import type { RowAnchor, RowPlace, RowSource } from './row-source.ts'
import type { Cursor } from './use-cursor.ts'
import type { Scroller } from './use-scroller.ts'

/**
 * Tells the rows' source what is in sight, and holds the place on screen: when the data changes, the current row (or the second in sight)
 * stays where it is, in the group in which it has the cursor; when something else is asked for, the table starts from the top. Gives what has to be called after a scroll.
 */
export function useKeptPlace<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  layout: Layout,
  scroller: Scroller,
  lineHeight: number,
  { place }: Cursor,
): () => void {
  const kept = useRef<(RowPlace & { readonly line: number }) | null>(null)
  const question = useRef(rows.question)

  // It answers to new answers only; what it reads besides is as of that moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (question.current !== rows.question) {
      if (question.current !== '') scroller.place(0)
      question.current = rows.question
      return
    }
    if (rows.anchor === null || kept.current === null || !isSamePlace(rows.anchor, kept.current)) return
    const line = layout.lineOfRow(rows.anchor.index)
    if (line !== null && line !== kept.current.line)
      scroller.place(scroller.offset() + (line - kept.current.line) * lineHeight)
  }, [rows.version])

  function tell() {
    const firstSeen = scroller.firstSeen()
    const lastSeen = scroller.lastSeen()
    const seen = rowsBetween(rows, layout, firstSeen, lastSeen)
    const atCursor = place === null ? undefined : seen.find((row) => isSamePlace(row, place))
    const anchor = atCursor ?? seen[1] ?? seen[0] ?? null
    kept.current = anchor === null ? null : { ...anchor, line: layout.lineOfRow(anchor.index) ?? 0 }
    const first = rowNear(layout, firstSeen)
    rows.show(first, Math.max(first, rowNear(layout, lastSeen)), anchor)
  }
  useEffect(tell)
  return tell
}

function rowsBetween<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  layout: Layout,
  from: number,
  to: number,
): readonly RowAnchor[] {
  const found: RowAnchor[] = []
  for (let line = Math.max(0, from); line <= to; line += 1) {
    const at = layout.lineAt(line)
    const row = at.kind === 'row' ? rows.rowAt(at.index) : undefined
    if (at.kind === 'row' && row !== undefined) found.push(placeAt(layout, row.id, at.index))
  }
  return found
}

/** The row on a line, or for a heading the first row of its group. */
function rowNear(layout: Layout, line: number): number {
  const at = layout.lineAt(Math.max(0, line))
  return at.kind === 'row' ? at.index : layout.firstRowOf(at.group)
}
