import type { Patch } from '#core/journal/diff.ts'
import { recordSchemas } from '#core/model/record-schemas.ts'
import type { RecordOf, Table } from '#core/model/tables.ts'
import { type Page, stringsOf } from './page.ts'
import type { PageColumn } from './page-columns.ts'
import { PagedAnchor, type TextOf, withQuote } from './quotes.ts'
import { readUuid, uuidBytes } from './uuid-bytes.ts'

/** The records of a page that holds whole ones. */
export function recordsOf<Name extends Table>(table: Name, page: Page, textOf: TextOf): readonly RecordOf<Name>[] {
  const rows = objectsOf(page, textOf)
  if (!areRecords(table, rows)) throw new Error(`A page holds what is no record of ${table}.`)
  return rows
}

/** The patches of a page that holds some fields of records. */
export function patchesOf<Name extends Table>(table: Name, page: Page, textOf: TextOf): readonly Patch<Name>[] {
  const rows = objectsOf(page, textOf)
  if (!arePatches(table, rows)) throw new Error(`A page holds what is no patch of ${table}.`)
  return rows
}

/** Sound because a page's checksum covers bytes that this program wrote from validated records; the first is looked at all the same. */
function areRecords<Name extends Table>(table: Name, rows: readonly unknown[]): rows is readonly RecordOf<Name>[] {
  return rows.length === 0 || recordSchemas[table].safeParse(rows[0]).success
}

function arePatches<Name extends Table>(table: Name, rows: readonly unknown[]): rows is readonly Patch<Name>[] {
  return rows.length === 0 || recordSchemas[table].partial().safeParse(rows[0]).success
}

function objectsOf(page: Page, textOf: TextOf): readonly unknown[] {
  const rows = Array.from({ length: page.rows }, (): Record<string, unknown> => ({}))
  for (const column of page.columns) {
    const value = valueReader(page, column)
    const { field, part } = column
    rows.forEach((row, index) => {
      if (part === null) row[field] = value(index)
      else row[field] = { ...asObject(row[field]), [part]: value(index) }
    })
  }
  if (page.table === 'mentions')
    for (const row of rows) if (isPagedAnchor(row.anchor)) row.anchor = withQuote(row.anchor, textOf)
  return rows
}

function isPagedAnchor(value: unknown): value is PagedAnchor {
  return PagedAnchor.safeParse(value).success
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Gives the value of each row of a column; null where it has none. */
function valueReader(page: Page, { name, type }: PageColumn): (row: number) => unknown {
  const present = (row: number): boolean => page.isPresent(name, row)
  switch (type) {
    case 'id': {
      const ids = page.ids(name)
      return (row) => (present(row) ? readUuid(ids, row * uuidBytes) : null)
    }
    case 'ids': {
      const { offsets, ids } = page.idLists(name)
      return (row) => range(offsets, row).map((place) => readUuid(ids, place * uuidBytes))
    }
    case 'text': {
      const texts = stringsOf(page.texts(name), page.rows)
      return (row) => (present(row) ? texts[row] : null)
    }
    case 'json': {
      const texts = stringsOf(page.texts(name), page.rows)
      return (row) => JSON.parse(texts[row] ?? 'null')
    }
    case 'texts': {
      const { offsets, texts } = page.textLists(name)
      const words = stringsOf(texts, offsets[page.rows] ?? 0)
      return (row) => range(offsets, row).map((place) => words[place])
    }
    case 'term': {
      const { codes, words } = page.terms(name)
      return (row) => words[(codes[row] ?? 0) - 1] ?? null
    }
    case 'time': {
      const times = page.times(name)
      return (row) => (present(row) ? new Date(times[row] ?? 0).toISOString() : null)
    }
    case 'number': {
      const numbers = page.numbers(name)
      return (row) => numbers[row]
    }
  }
}

function range(offsets: Int32Array, row: number): readonly number[] {
  const start = offsets[row] ?? 0
  return Array.from({ length: (offsets[row + 1] ?? start) - start }, (_, index) => start + index)
}
