import type { Diff, Patch, TableDiff } from '#core/journal/diff.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import { hasFields } from './fields.ts'
import { type TextOf, withoutQuote } from './quotes.ts'
import { fitsPage, pageRows, writePage } from './write-page.ts'

/** Which side of a change the records of a page stand on: see `PageReference`. */
export type PagePart = 'added' | 'removed' | 'from' | 'to'

/** Many records of one part of a diff, as the bytes of a page. */
export interface PagedRecords {
  readonly table: Table
  readonly part: PagePart
  readonly rows: number
  readonly bytes: Uint8Array
}

/** A large diff taken apart: `rest` and the records of `pages` are the diff again. Pages are made one by one as they are taken. */
export interface PagedDiff {
  readonly rest: Diff
  readonly pages: Iterable<PagedRecords>
}

/** Fewer records than this of a kind are left in the rest, since a page has its cost. */
const fewestRows = 256

/** About as many UTF-16 units of text as a page may hold. */
const pageText = 2 ** 21

type Records = readonly object[]

/** A run of records, or of patch pairs, that go into pages together. */
interface Run {
  readonly table: Table
  readonly parts: readonly (readonly [part: PagePart, records: Records])[]
}

/** Takes a large diff apart. `textOf` tells what sources say, so that quotes are not written twice. */
export function pageDiff(diff: Diff, textOf: TextOf, fewest = fewestRows): PagedDiff {
  const runs: Run[] = []
  const rest = tables.reduce<Diff>((left, table) => splitTable(left, table, diff, fewest, runs), {})
  return { rest, pages: pagesOf(runs, textOf) }
}

function splitTable<Name extends Table>(rest: Diff, table: Name, diff: Diff, fewest: number, runs: Run[]): Diff {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return rest
  const paged = <Item>(items: readonly Item[], take: (items: readonly Item[]) => void): readonly Item[] => {
    if (items.length < fewest) return items
    const fitting = items.filter(fitsPage)
    if (fitting.length > 0) take(fitting)
    return fitting.length === items.length ? [] : items.filter((item) => !fitsPage(item))
  }
  const removed = paged(change.removed, (records) => runs.push({ table, parts: [['removed', records]] }))
  const updated: (readonly [Patch<Name>, Patch<Name>])[] = []
  for (const pairs of byFields(change.updated)) {
    const left = paged(pairs, (some) =>
      runs.push({
        table,
        parts: [
          ['from', some.map(([from]) => from)],
          ['to', some.map(([, to]) => to)],
        ],
      }),
    )
    updated.push(...left)
  }
  const added = paged(change.added, (records) => runs.push({ table, parts: [['added', records]] }))
  if (added.length + updated.length + removed.length === 0) return rest
  return { ...rest, [table]: { added, updated, removed } satisfies TableDiff<Name> }
}

/** Pairs of patches that touch the same fields, since the rows of a page all have the same columns. */
function byFields<Row>(pairs: readonly (readonly [Row, Row])[]): Iterable<readonly (readonly [Row, Row])[]> {
  const groups = new Map<string, (readonly [Row, Row])[]>()
  for (const pair of pairs) {
    const fields = Object.keys(pair[1] ?? {}).join(' ')
    const group = groups.get(fields)
    if (group === undefined) groups.set(fields, [pair])
    else group.push(pair)
  }
  return groups.values()
}

function* pagesOf(runs: readonly Run[], textOf: TextOf): Generator<PagedRecords> {
  for (const { table, parts } of runs) {
    const [, first] = parts[0] ?? ['added', []]
    let start = 0
    while (start < first.length) {
      const end = pageEnd(first, start)
      for (const [part, records] of parts) {
        const rows = records.slice(start, end)
        yield { table, part, rows: rows.length, bytes: writePage(table, asPaged(table, rows, textOf)) }
      }
      start = end
    }
  }
}

/** Records as pages hold them: mentions without the quotes that their sources say. */
export function asPaged(table: Table, records: Records, textOf: TextOf): Records {
  return table === 'mentions' ? records.map((record) => withoutSaidQuote(record, textOf)) : records
}

function withoutSaidQuote(row: Partial<RecordOf<'mentions'>>, textOf: TextOf): object {
  return row.anchor === undefined ? row : { ...row, anchor: withoutQuote(row.anchor, textOf) }
}

/** Where the page that begins at `start` ends: at its rows' number, or earlier when their texts are long. */
function pageEnd(records: Records, start: number): number {
  let length = 0
  let end = start
  while (end < records.length && end - start < pageRows && (length < pageText || end === start)) {
    length += textLength(records[end])
    end += 1
  }
  return end
}

function textLength(record: object | undefined): number {
  if (!hasFields(record)) return 0
  let length = 0
  for (const field in record) {
    const value = record[field]
    if (typeof value === 'string') length += value.length
  }
  return length
}
