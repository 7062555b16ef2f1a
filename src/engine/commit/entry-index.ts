import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { JournalEntry } from '#core/journal/entry.ts'
import type { HistoryPlace } from '#core/journal/history.ts'
import { sizeOf } from '#core/journal/invert.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { EntryPlace } from '../journal/place.ts'
import type { StoredEntry } from '../store/database.ts'
import { subjectsOf } from './subjects.ts'

/** From this many touched records on, an entry's ids are kept as one text instead of one index key each. */
const bulk = 1000

/**
 * What the store keeps of a journal entry: enough to list it, to find it by the records that it touched and by those that they
 * are about, and to undo it. `read` is the case with the entry's diff applied.
 */
export function indexEntry(
  entry: Pick<JournalEntry, 'seq' | 'at' | 'actor' | 'command' | 'words' | 'hash' | 'diff'>,
  place: EntryPlace,
  history: HistoryPlace,
  read: Reader,
): StoredEntry {
  const { seq, at, actor, command, words, hash, diff } = entry
  const ids = [...new Set(tables.flatMap((table) => [...touchedIn(table, diff), ...subjectsIn(table, diff, read)]))]
  const isBulk = ids.length >= bulk
  const found = { records: isBulk ? ['bulk'] : ids, bulkIds: isBulk ? ids.join(' ') : '' }
  return { seq, at, actor, command, words, hash, ...place, ...history, count: sizeOf(diff), ...found }
}

/** The tables that a diff changes. */
export function touchedTables(diff: Diff): readonly Table[] {
  return tables.filter((table) => diff[table] !== undefined)
}

function touchedIn<Name extends Table>(table: Name, diff: Diff): readonly string[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  return [
    ...change.added.map(({ id }) => id),
    ...change.updated.map(([, { id }]) => id),
    ...change.removed.map(({ id }) => id),
  ]
}

/** What the records of a table that a diff touches are about, before it or after it. */
function subjectsIn<Name extends Table>(table: Name, diff: Diff, read: Reader): readonly string[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  const subjects = subjectsOf[table]
  const updated = change.updated.flatMap(([from, to]) => {
    const after = read.byId<Name>(table, to.id)
    return after === undefined ? [] : [...subjects({ ...after, ...from }), ...subjects(after)]
  })
  return [...change.added.flatMap(subjects), ...updated, ...change.removed.flatMap(subjects)]
}
