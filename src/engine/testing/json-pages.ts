import { z } from 'zod'
import { join, split } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { DiffSchema, type PageReference } from '#core/journal/entry.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { EncodedPage, PageDecoder } from '../journal/page-codec.ts'

const rowsPerPage = 1000

/** A diff taken apart, and put together again. */
interface JsonPages extends PageDecoder {
  encode(diff: Diff): { readonly rest: Diff; readonly pages: readonly EncodedPage[] }
}

/** Pages of JSON, for tests of the journal: every table but the one named goes into pages. */
export function jsonPages(kept: Table | null = null): JsonPages {
  return {
    encode: (diff) => {
      const rest: Diff = kept === null || diff[kept] === undefined ? {} : { [kept]: diff[kept] }
      const paged = tables.filter((table) => table !== kept)
      return { rest, pages: paged.flatMap((table) => pagesOf(table, diff)) }
    },
    decode,
  }
}

function pagesOf(table: Table, diff: Diff): readonly EncodedPage[] {
  const { [table]: change } = diff
  if (change === undefined) return []
  return split({ [table]: change }, rowsPerPage).flatMap((part) => {
    const { added = [], updated = [], removed = [] } = part[table] ?? {}
    return [
      ...pageOf(table, 'added', added),
      ...pageOf(
        table,
        'from',
        updated.map(([from]) => from),
      ),
      ...pageOf(
        table,
        'to',
        updated.map(([, to]) => to),
      ),
      ...pageOf(table, 'removed', removed),
    ]
  })
}

function pageOf(table: Table, part: PageReference['part'], records: readonly unknown[]): readonly EncodedPage[] {
  if (records.length === 0) return []
  return [{ table, part, rows: records.length, bytes: new TextEncoder().encode(JSON.stringify(records)) }]
}

function decode(references: readonly PageReference[], pages: readonly Uint8Array[]): Result<Diff> {
  const records = pages.map((page) => z.array(z.unknown()).parse(JSON.parse(new TextDecoder().decode(page))))
  const of = (table: Table, part: PageReference['part']): readonly unknown[] =>
    records.filter((_, index) => references[index]?.table === table && references[index].part === part).flat()
  const diffs = tables.map((table) => {
    const to = of(table, 'to')
    const updated = of(table, 'from').map((from, index) => [from, to[index]])
    const change = { added: of(table, 'added'), updated, removed: of(table, 'removed') }
    return change.added.length + updated.length + change.removed.length === 0 ? {} : { [table]: change }
  })
  const parsed = z.array(DiffSchema).safeParse(diffs)
  return parsed.success ? ok(join(parsed.data)) : fail('page-unreadable', 'A page does not hold records.')
}
