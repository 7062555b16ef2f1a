import { indexKeys } from '../model/indexes.ts'
import type { RecordOf, Table } from '../model/tables.ts'

const nothing: ReadonlySet<string> = new Set()

/** Which records stand under a key. An id's place in its set is the order in which it came to stand there. */
export class RecordIndex<Row extends { readonly id: string }> {
  readonly #keysOf: (row: Row) => readonly string[]
  readonly #ids = new Map<string, Set<string>>()

  constructor(keysOf: (row: Row) => readonly string[]) {
    this.#keysOf = keysOf
  }

  /** The ids of the records under a key. */
  at(key: string): ReadonlySet<string> {
    return this.#ids.get(key) ?? nothing
  }

  add(row: Row): void {
    for (const key of this.#keysOf(row)) {
      const ids = this.#ids.get(key)
      if (ids === undefined) this.#ids.set(key, new Set([row.id]))
      else ids.add(row.id)
    }
  }

  remove(row: Row): void {
    for (const key of this.#keysOf(row)) {
      const ids = this.#ids.get(key)
      ids?.delete(row.id)
      if (ids?.size === 0) this.#ids.delete(key)
    }
  }

  /** Puts a changed record under its new keys; under those it keeps, its place stays. */
  move(before: Row, after: Row): void {
    const old = this.#keysOf(before)
    const fresh = this.#keysOf(after)
    if (old.length === fresh.length && old.every((key, place) => key === fresh[place])) return
    for (const key of old) if (!fresh.includes(key)) this.#ids.get(key)?.delete(before.id)
    for (const key of fresh) if (!old.includes(key)) this.#under(key).add(after.id)
  }

  #under(key: string): Set<string> {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const made = new Set<string>()
    this.#ids.set(key, made)
    return made
  }
}

/** The indexes of a table, by name, with nothing in them yet. */
export function emptyIndexes<Name extends Table>(table: Name): ReadonlyMap<string, RecordIndex<RecordOf<Name>>> {
  return new Map(Object.entries(indexKeys[table]).map(([name, keysOf]) => [name, new RecordIndex(keysOf)]))
}
