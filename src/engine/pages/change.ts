import type { Diff } from '#core/journal/diff.ts'
import { invert, sizeOf } from '#core/journal/invert.ts'
import type { Sha256 } from '#core/model/ids.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { PagedRecords, PagePart } from './paged-diff.ts'

/** A page of a change, with the SHA-256 of its bytes, under which the journal has it. */
export interface ChangedPage extends PagedRecords {
  readonly sha256: Sha256
}

/** What an entry changes: records in `rest`, and, when they are many, more of them in pages. */
export interface Change {
  readonly rest: Diff
  readonly pages: readonly ChangedPage[]
}

const opposite: Readonly<Record<PagePart, PagePart>> = { added: 'removed', removed: 'added', from: 'to', to: 'from' }

/** The change that takes back what `change` does. The bytes of its pages are the same; last comes first, so that `from` stays before `to`. */
export function inverseOf({ rest, pages }: Change): Change {
  return { rest: invert(rest), pages: pages.map((page) => ({ ...page, part: opposite[page.part] })).reverse() }
}

/** How many records the change adds, updates or removes. */
export function recordsIn({
  rest,
  pages,
}: {
  readonly rest: Diff
  readonly pages: readonly Pick<PagedRecords, 'part' | 'rows'>[]
}): number {
  return pages.reduce((sum, { part, rows }) => sum + (part === 'from' ? 0 : rows), sizeOf(rest))
}

/** The tables that the change touches. */
export function tablesIn({ rest, pages }: Change): readonly Table[] {
  return tables.filter((table) => rest[table] !== undefined || pages.some((page) => page.table === table))
}
