import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { HistoryPlace } from '#core/journal/history.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { EntryPlace } from '../journal/place.ts'
import { type Change, recordsIn } from '../pages/change.ts'
import type { Page } from '../pages/page.ts'
import type { IndexedEntry } from '../store/case-store.ts'
import type { StoredEntry } from '../store/database.ts'
import { hashesOf } from '../store/touched-hashes.ts'
import { subjectsOf } from './subjects.ts'

/** From this many touched records on, hashes of their ids are kept instead of one index key each. */
const bulk = 1000

/** What the index says of an entry itself. */
type EntryFields = Pick<StoredEntry, 'seq' | 'at' | 'actor' | 'command' | 'words' | 'hash'>

/**
 * What the store keeps of a journal entry: enough to list it, to find it by the records that it touched and by those that they
 * are about, and to undo it. `read` is the case with the change applied; `opened` are its pages.
 */
export function indexEntry(
  entry: EntryFields,
  change: Change,
  opened: readonly Page[],
  place: EntryPlace,
  history: HistoryPlace,
  read: Reader,
): IndexedEntry {
  const { seq, at, actor, command, words, hash } = entry
  const { rest } = change
  const ids = [...new Set(tables.flatMap((table) => [...touchedIn(table, rest), ...subjectsIn(table, rest, read)]))]
  const isBulk = opened.length > 0 || ids.length >= bulk
  const { offset, length } = place
  const count = recordsIn(change)
  const fields = { seq, at, actor, command, words, hash, offset, length, ...history, count }
  return {
    entry: { ...fields, records: isBulk ? [] : ids },
    touches: isBulk ? { seq, hashes: hashesOf(opened, ids) } : null,
  }
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
