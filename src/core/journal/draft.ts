import type { IndexedTable, Indexes } from '../model/indexes.ts'
import { indexKeys } from '../model/indexes.ts'
import type { Reader } from '../model/reader.ts'
import { type IdOf, type RecordOf, type Table, tables } from '../model/tables.ts'
import type { Diff, Patch, TableDiff } from './diff.ts'
import { equal } from './equal.ts'

interface Touched<Name extends Table> {
  readonly before: RecordOf<Name> | undefined
  readonly after: RecordOf<Name> | undefined
}

type TouchedTables = { readonly [Name in Table]: Map<string, Touched<Name>> }

/**
 * Changes planned on top of a case, readable as if they had been made. The diff is computed from what stood before and what
 * stands after, so a record added and removed again leaves no trace, and the inverse never has to be written by hand.
 */
export class Draft implements Reader {
  readonly #read: Reader
  readonly #touched: TouchedTables = {
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

  constructor(read: Reader) {
    this.#read = read
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  put<Name extends Table>(table: Name, record: RecordOf<Name>): void {
    this.#set(table, record.id, record)
  }

  /** Changes fields of a record, which has to be given as it stands in the case or in this draft. */
  change<Name extends Table>(table: Name, record: RecordOf<Name>, fields: Partial<RecordOf<Name>>): void {
    this.#set(table, record.id, { ...record, ...fields }, record)
  }

  /** Removes a record. */
  remove<Name extends Table>(table: Name, record: RecordOf<Name>): void {
    this.#set(table, record.id, undefined)
  }

  byId<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> | undefined {
    const touched: Touched<Name> | undefined = this.#touched[table].get(id)
    return touched === undefined ? this.#read.byId(table, id) : touched.after
  }

  where<Name extends IndexedTable>(table: Name, index: Indexes[Name], key: string): readonly RecordOf<Name>[] {
    const touched: Map<string, Touched<Name>> = this.#touched[table]
    const standing = this.#read.where(table, index, key)
    if (touched.size === 0) return standing
    const keysOf = indexKeys[table][index]
    const fresh = [...touched.values()].flatMap(({ after }) => (after && keysOf?.(after).includes(key) ? [after] : []))
    return [...standing.filter((record) => !touched.has(record.id)), ...fresh]
  }

  *all<Name extends Table>(table: Name): Iterable<RecordOf<Name>> {
    const touched: Map<string, Touched<Name>> = this.#touched[table]
    for (const record of this.#read.all(table)) if (!touched.has(record.id)) yield record
    for (const { after } of touched.values()) if (after) yield after
  }

  count(table: Table): number {
    let count = this.#read.count(table)
    for (const { before, after } of this.#touched[table].values()) {
      count += Number(after !== undefined) - Number(before !== undefined)
    }
    return count
  }

  /** What the draft changes. */
  diff(): Diff {
    return tables.reduce<Diff>((diff, table) => this.#withTable(diff, table), {})
  }

  /** `standing`: the record as it stands in the case, where that has been read already. */
  #set<Name extends Table>(
    table: Name,
    id: IdOf<Name>,
    after: RecordOf<Name> | undefined,
    standing?: RecordOf<Name>,
  ): void {
    const touched: Map<string, Touched<Name>> = this.#touched[table]
    const known = touched.get(id)
    touched.set(id, { before: known ? known.before : (standing ?? this.#read.byId(table, id)), after })
  }

  #withTable<Name extends Table>(diff: Diff, table: Name): Diff {
    const added: RecordOf<Name>[] = []
    const updated: (readonly [Patch<Name>, Patch<Name>])[] = []
    const removed: RecordOf<Name>[] = []
    const touched: Map<string, Touched<Name>> = this.#touched[table]
    for (const { before, after } of touched.values()) {
      if (before === undefined && after !== undefined) added.push(after)
      else if (before !== undefined && after === undefined) removed.push(before)
      else if (before !== undefined && after !== undefined) {
        const patches = patchesBetween<Name>(before, after)
        if (patches !== null) updated.push(patches)
      }
    }
    if (added.length + updated.length + removed.length === 0) return diff
    const change: TableDiff<Name> = { added, updated, removed }
    return { ...diff, [table]: change }
  }
}

function patchesBetween<Name extends Table>(
  before: RecordOf<Name>,
  after: RecordOf<Name>,
): readonly [Patch<Name>, Patch<Name>] | null {
  const fields = fieldsOf<RecordOf<Name>>(after).filter((field) => !equal(before[field], after[field]))
  if (fields.length === 0) return null
  const keys = ['id' as const, ...fields]
  return [pick(before, keys), pick(after, keys)]
}

function fieldsOf<Value extends object>(value: Value): (keyof Value)[] {
  // Records are strict objects whose fields are always all present, so the keys are those of the type.
  return Object.keys(value) as (keyof Value)[]
}

function pick<Name extends Table>(record: RecordOf<Name>, fields: (keyof RecordOf<Name>)[]): Patch<Name> {
  const patch: Partial<RecordOf<Name>> = {}
  for (const field of fields) patch[field] = record[field]
  return { ...patch, id: record.id }
}
