import { join } from '#core/journal/chunks.ts'
import type { Diff, Patch, TableDiff } from '#core/journal/diff.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Table } from '#core/model/tables.ts'
import { openPage, type Page } from './page.ts'
import { patchesOf, recordsOf } from './page-records.ts'
import type { PagedRecords, PagePart } from './paged-diff.ts'
import type { TextOf } from './quotes.ts'

/** The diff whose records stand in these pages, in the order in which they were written. Fails with `page-unreadable` or `page-newer`. */
export function readPagedDiff(
  paged: readonly Pick<PagedRecords, 'table' | 'part' | 'bytes'>[],
  textOf: TextOf,
): Result<Diff> {
  const diffs: Diff[] = []
  let before: Page | null = null
  for (const { table, part, bytes } of paged) {
    const page = openPage(bytes)
    if (!page.ok) return page
    if (page.value.table !== table) return fail('page-unreadable', `A page of ${table} holds ${page.value.table}.`)
    if (part === 'from') before = page.value
    else diffs.push(diffOf(table, part, page.value, before, textOf))
  }
  return ok(join(diffs))
}

function diffOf<Name extends Table>(
  table: Name,
  part: Exclude<PagePart, 'from'>,
  page: Page,
  before: Page | null,
  textOf: TextOf,
): Diff {
  const change = (fields: Partial<TableDiff<Name>>): Diff => ({
    [table]: { added: [], updated: [], removed: [], ...fields },
  })
  switch (part) {
    case 'added':
      return change({ added: recordsOf(table, page, textOf) })
    case 'removed':
      return change({ removed: recordsOf(table, page, textOf) })
    case 'to':
      return change({ updated: pairsOf<Name>(table, before, page, textOf) })
  }
}

function pairsOf<Name extends Table>(
  table: Name,
  before: Page | null,
  after: Page,
  textOf: TextOf,
): readonly (readonly [Patch<Name>, Patch<Name>])[] {
  if (before === null) throw new Error('A page of patches stands without the one before it.')
  const from: readonly Patch<Name>[] = patchesOf(table, before, textOf)
  return patchesOf(table, after, textOf).map((to, row) => [from[row] ?? to, to])
}
