import { z } from 'zod'
import type { Query } from '#core/query/query.ts'
import type { RowWindow } from '../api.ts'
import { type Kept, keptOfKind } from '../screen.ts'

/** The first rows of a query as they were answered. What an answer has besides is of no concern here. */
const FirstRows = z.looseObject({
  places: z.number(),
  offset: z.literal(0),
  rows: z.array(z.looseObject({ id: z.string() })),
})
type FirstRows = z.infer<typeof FirstRows>

const Asked = z.tuple([z.unknown(), z.unknown()])

/** The answer to a query for a window, from what is kept of its first rows; null when they are not all there. */
export function keptRows(kept: Kept, query: Query, { offset, count }: RowWindow): object | null {
  const first = firstRows(kept, query)
  if (first === null || Math.min(offset + count, first.places) > first.rows.length) return null
  return { ...first, offset, rows: first.rows.slice(offset, offset + count) }
}

/** At which place of the result a row stands, if it is one of the first rows that are kept; null when that cannot be told. */
export function keptPosition(kept: Kept, query: Query, id: string): number | null {
  // A row may stand in several groups.
  const place = query.group === null ? (firstRows(kept, query)?.rows.findIndex((row) => row.id === id) ?? -1) : -1
  return place < 0 ? null : place
}

function firstRows(kept: Kept, query: Query): FirstRows | null {
  const wanted = JSON.stringify(query)
  for (const [text, answer] of keptOfKind(kept, 'rows')) {
    const asked = Asked.safeParse(JSON.parse(text))
    if (asked.data !== undefined && JSON.stringify(asked.data[0]) === wanted)
      return FirstRows.safeParse(answer).data ?? null
  }
  return null
}
