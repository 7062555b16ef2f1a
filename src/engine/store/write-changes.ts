import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { Reader } from '#core/model/reader.ts'
import type { RecordOf } from '#core/model/tables.ts'
import { type CaseDatabase, type RowTable, rowTables, type StoredPage, type StoredRemoval } from './database.ts'

/** One write of the transaction that an entry is stored in. */
export type StoreWrite = (database: CaseDatabase) => Promise<void>

/** The writes of single records; `read` is the case with the change applied. */
export function writeRecords(rest: Diff, read: Reader): readonly StoreWrite[] {
  return rowTables.flatMap((table) => writeTable(table, rest, read) ?? [])
}

function writeTable<Name extends RowTable>(table: Name, rest: Diff, read: Reader): StoreWrite | null {
  const change: TableDiff<Name> | undefined = rest[table]
  if (change === undefined) return null
  const records = [...change.added, ...change.updated.flatMap(([, to]) => read.byId(table, to.id) ?? [])]
  const removed: readonly string[] = change.removed.map(({ id }) => id)
  return async (database) => {
    if (records.length > 0) {
      await database.rows(table).bulkPut(records)
      await database.removals.bulkDelete(records.map(({ id }) => [table, id] satisfies [RowTable, string]))
    }
    if (removed.length > 0) {
      await database.rows(table).bulkDelete([...removed])
      await database.removals.bulkPut(removed.map((id) => ({ table, id })))
    }
  }
}

/** The write of new pages of a table; its single records, which overrule pages, are `singles` from then on, and it has no removals. */
export function writePages<Name extends RowTable>(
  table: Name,
  pages: readonly StoredPage[],
  singles: readonly RecordOf<Name>[],
): StoreWrite {
  return async (database) => {
    await database.rows(table).clear()
    await database.removals
      .where('[table+id]')
      .between(...wholeOf(table))
      .delete()
    await database.pages.bulkPut([...pages])
    await database.rows(table).bulkPut([...singles])
  }
}

/** The single records of a table, and the ids of its removals. */
export async function readSingles<Name extends RowTable>(database: CaseDatabase, table: Name) {
  const removals: readonly StoredRemoval[] = await database.removals
    .where('[table+id]')
    .between(...wholeOf(table))
    .toArray()
  return { records: await database.rows(table).toArray(), removed: removals.map(({ id }) => ({ id })) }
}

/** The keys of all pages or removals of a table: arrays sort after all texts and numbers. */
export function wholeOf(table: RowTable): readonly [from: readonly unknown[], to: readonly unknown[]] {
  return [[table], [table, []]]
}
