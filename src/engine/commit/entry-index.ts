import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { JournalEntry } from '#core/journal/entry.ts'
import type { HistoryPlace } from '#core/journal/history.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { EntryPlace } from '../journal/place.ts'
import type { StoredEntry } from '../store/database.ts'

/** From this many touched records on, an entry's ids are kept as one text instead of one index key each. */
const bulk = 1000

/** What the store keeps of a journal entry: enough to list it, to find it by record, and to undo it. */
export function indexEntry(
  entry: Omit<JournalEntry, 'payload' | 'chunks' | 'previous'>,
  place: EntryPlace,
  history: HistoryPlace,
): StoredEntry {
  const ids = touchedIds(entry.diff)
  const { seq, at, actor, command, words, hash } = entry
  const records = ids.length < bulk ? ids : ['bulk']
  const bulkIds = ids.length < bulk ? '' : ids.join(' ')
  return { seq, at, actor, command, words, hash, ...place, ...history, count: ids.length, records, bulkIds }
}

/** The tables that a diff changes. */
export function touchedTables(diff: Diff): readonly Table[] {
  return tables.filter((table) => diff[table] !== undefined)
}

/** The ids of all records that a diff adds, updates or removes. */
function touchedIds(diff: Diff): readonly string[] {
  return tables.flatMap((table) => idsOf(table, diff))
}

function idsOf<Name extends Table>(table: Name, diff: Diff): readonly string[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  return [
    ...change.added.map(({ id }) => id),
    ...change.updated.map(([, { id }]) => id),
    ...change.removed.map(({ id }) => id),
  ]
}
