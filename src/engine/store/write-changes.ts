import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { Reader } from '#core/model/reader.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import type { CaseDatabase, StoredPage } from './database.ts'
import { packPage, pageSize } from './pages.ts'

/** Changes of one table larger than this are written as pages: one record per row costs about 0.2 ms each. */
const mostRows = 2048

/** What a diff asks of the store, with pages packed, since nothing but Dexie may be awaited inside its transaction. */
export type StoreWrite = (database: CaseDatabase) => Promise<void>

/** Prepares the writes of a diff; `read` is the case with the diff applied. */
export async function prepareWrites(
  diff: Diff,
  read: Reader,
  nextPage: (table: Table) => number,
): Promise<readonly StoreWrite[]> {
  const writes: StoreWrite[] = []
  for (const table of tables) {
    const write = await prepareTable(table, diff, read, nextPage)
    if (write !== null) writes.push(write)
  }
  return writes
}

async function prepareTable<Name extends Table>(
  table: Name,
  diff: Diff,
  read: Reader,
  nextPage: (table: Table) => number,
): Promise<StoreWrite | null> {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return null
  const records = [...change.added, ...change.updated.flatMap(([, to]) => read.byId(table, to.id) ?? [])]
  const removed = change.removed.map((record) => record.id)
  if (records.length + removed.length <= mostRows) return writeRows(table, records, removed)
  const pages = await packPages(table, records, removed, nextPage)
  return writePages(table, pages, [...records.map((record) => record.id), ...removed])
}

function writeRows<Name extends Table>(
  table: Name,
  records: readonly RecordOf<Name>[],
  removed: readonly string[],
): StoreWrite {
  return async (database) => {
    if (records.length > 0) {
      await database.rows(table).bulkPut(records)
      await database.removals.bulkDelete(records.map((record) => [table, record.id] as [Table, string]))
    }
    if (removed.length > 0) {
      await database.rows(table).bulkDelete([...removed])
      await database.removals.bulkPut(removed.map((id) => ({ table, id })))
    }
  }
}

/** Packs records into as many pages as they need, pausing before each; the first page carries the removals. */
export async function packPages<Name extends Table>(
  table: Name,
  records: readonly RecordOf<Name>[],
  removed: readonly string[],
  nextPage: (table: Table) => number,
  pause: () => Promise<void> = async () => {},
): Promise<readonly StoredPage[]> {
  const count = Math.max(1, Math.ceil(records.length / pageSize))
  const pages: StoredPage[] = []
  for (let page = 0; page < count; page += 1) {
    await pause()
    const part = records.slice(page * pageSize, (page + 1) * pageSize)
    pages.push(await packPage(table, nextPage(table), part, page === 0 ? removed : []))
  }
  return pages
}

function writePages(table: Table, pages: readonly StoredPage[], overruled: readonly string[]): StoreWrite {
  return async (database) => {
    // Single records and removals overrule pages, so those that these pages replace have to go.
    const stale = new Set(overruled)
    const rows = (await database.rows(table).toCollection().primaryKeys()).filter((id) => stale.has(id))
    const removals = (await database.removals.toCollection().primaryKeys()).filter(
      ([of, id]) => of === table && stale.has(id),
    )
    await database.rows(table).bulkDelete(rows)
    await database.removals.bulkDelete(removals)
    await database.pages.bulkPut([...pages])
  }
}
