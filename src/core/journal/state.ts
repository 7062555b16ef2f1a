import { deepFreeze } from '../lib/deep-freeze.ts'
import type { IndexedTable, Indexes } from '../model/indexes.ts'
import type { Reader } from '../model/reader.ts'
import { type IdOf, type RecordOf, type Table, tables } from '../model/tables.ts'
import type { Diff, Patch, TableDiff } from './diff.ts'
import { emptyIndexes, type RecordIndex } from './record-index.ts'

type TableMaps = { readonly [Name in Table]: Map<string, RecordOf<Name>> }

type TableIndexes = { readonly [Name in Table]: ReadonlyMap<string, RecordIndex<RecordOf<Name>>> }

/**
 * The records of a case and their indexes, in memory. It changes by diffs alone; records are frozen, shared with nobody
 * who could change them.
 */
export class CaseState implements Reader {
  readonly #records: TableMaps = {
    cases: new Map(),
    contents: new Map(),
    sources: new Map(),
    tags: new Map(),
    entities: new Map(),
    claims: new Map(),
    mentions: new Map(),
    links: new Map(),
    notes: new Map(),
    views: new Map(),
  }
  readonly #indexes: TableIndexes = {
    cases: emptyIndexes('cases'),
    contents: emptyIndexes('contents'),
    sources: emptyIndexes('sources'),
    tags: emptyIndexes('tags'),
    entities: emptyIndexes('entities'),
    claims: emptyIndexes('claims'),
    mentions: emptyIndexes('mentions'),
    links: emptyIndexes('links'),
    notes: emptyIndexes('notes'),
    views: emptyIndexes('views'),
  }

  byId<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> | undefined {
    return this.#table(table).get(id)
  }

  where<Name extends IndexedTable>(table: Name, index: Indexes[Name], key: string): readonly RecordOf<Name>[] {
    const ids = this.#indexes[table].get(index)?.at(key)
    if (ids === undefined || ids.size === 0) return []
    const records = this.#table<Name>(table)
    return Array.from(ids).flatMap((id) => records.get(id) ?? [])
  }

  all<Name extends Table>(table: Name): Iterable<RecordOf<Name>> {
    return this.#table(table).values()
  }

  count(table: Table): number {
    return this.#records[table].size
  }

  /**
   * Makes the changes of a diff. Throws, with nothing changed, when the diff does not fit (an addition that stands already,
   * an update or removal of what does not): then journal and state have parted ways, and going on would lose work.
   */
  apply(diff: Diff): void {
    for (const table of tables) this.#mustFit(table, diff)
    for (const table of tables) this.#applyTable(table, diff)
  }

  /**
   * Puts records in without a diff, as when a stored case is read; a record with the id of a standing one takes its place. Each is
   * copied, but not frozen as those of a diff are, which would cost a third of the time that opening a large case takes.
   */
  load<Name extends Table>(table: Name, records: Iterable<RecordOf<Name>>): void {
    const standing = this.#table<Name>(table)
    for (const record of records) {
      const before = standing.get(record.id) ?? null
      standing.set(record.id, { ...record })
      this.#reindex(table, before, record)
    }
  }

  /** Takes records out without a diff, as when a stored case is read; ids that do not stand are passed over. */
  discard<Name extends Table>(table: Name, ids: Iterable<string>): void {
    for (const id of ids) {
      const record = this.#table<Name>(table).get(id)
      if (record !== undefined) this.#delete(table, record)
    }
  }

  #table<Name extends Table>(table: Name): Map<string, RecordOf<Name>> {
    return this.#records[table]
  }

  #mustFit<Name extends Table>(table: Name, diff: Diff): void {
    const change: TableDiff<Name> | undefined = diff[table]
    if (change === undefined) return
    for (const { id } of change.removed) this.#standing<Name>(table, id)
    for (const [{ id }] of change.updated) this.#standing<Name>(table, id)
    for (const { id } of change.added) {
      if (this.#table<Name>(table).has(id)) throw new Error(`${table} ${id} is added but stands already.`)
    }
  }

  #applyTable<Name extends Table>(table: Name, diff: Diff): void {
    const change: TableDiff<Name> | undefined = diff[table]
    if (change === undefined) return
    for (const record of change.removed) this.#delete(table, this.#standing(table, record.id))
    for (const [, to] of change.updated) this.#update(table, to)
    for (const record of change.added) this.#insert(table, record)
  }

  #update<Name extends Table>(table: Name, patch: Patch<Name>): void {
    const before = this.#standing<Name>(table, patch.id)
    const after: RecordOf<Name> = { ...before, ...patch }
    this.#table<Name>(table).set(after.id, deepFreeze(after))
    this.#reindex(table, before, after)
  }

  #standing<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> {
    const record = this.#table<Name>(table).get(id)
    if (record === undefined) throw new Error(`${table} ${id} is changed but does not stand in the case.`)
    return record
  }

  #insert<Name extends Table>(table: Name, record: RecordOf<Name>): void {
    const before = this.#table<Name>(table).get(record.id) ?? null
    this.#table<Name>(table).set(record.id, deepFreeze({ ...record }))
    this.#reindex(table, before, record)
  }

  #delete<Name extends Table>(table: Name, record: RecordOf<Name>): void {
    this.#table<Name>(table).delete(record.id)
    this.#reindex(table, record, null)
  }

  #reindex<Name extends Table>(table: Name, before: RecordOf<Name> | null, after: RecordOf<Name> | null): void {
    const indexes: ReadonlyMap<string, RecordIndex<RecordOf<Name>>> = this.#indexes[table]
    for (const index of indexes.values()) {
      if (before !== null && after !== null) index.move(before, after)
      else if (after !== null) index.add(after)
      else if (before !== null) index.remove(before)
    }
  }
}
