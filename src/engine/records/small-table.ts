import { emptyIndexes } from '#core/journal/record-index.ts'
import { deepFreeze } from '#core/lib/deep-freeze.ts'
import type { RecordOf, Table } from '#core/model/tables.ts'
import type { Page } from '../pages/page.ts'
import { patchesOf, recordsOf } from '../pages/page-records.ts'
import type { TextOf } from '../pages/quotes.ts'
import type { RecordTable } from './record-table.ts'

/** What has to hear of every record that comes or goes, as the rows that queries are answered from. */
export interface Mirror<Name extends Table> {
  put(record: RecordOf<Name>): unknown
  remove(id: string): void
}

/** A table of thousands of records at most: frozen objects by id, with their indexes. */
export class SmallTable<Name extends Table> implements RecordTable<Name> {
  readonly #table: Name
  readonly #textOf: TextOf
  readonly #mirror: Mirror<Name> | null
  readonly #records = new Map<string, RecordOf<Name>>()
  readonly #indexes: ReturnType<typeof emptyIndexes<Name>>

  constructor(table: Name, textOf: TextOf, mirror: Mirror<Name> | null) {
    this.#table = table
    this.#textOf = textOf
    this.#mirror = mirror
    this.#indexes = emptyIndexes(table)
  }

  get count(): number {
    return this.#records.size
  }

  has(id: string): boolean {
    return this.#records.has(id)
  }

  find(id: string): RecordOf<Name> | undefined {
    return this.#records.get(id)
  }

  all(): Iterable<RecordOf<Name>> {
    return this.#records.values()
  }

  where(index: string, key: string): readonly RecordOf<Name>[] {
    const ids = this.#indexes.get(index)?.at(key) ?? []
    return Array.from(ids).flatMap((id) => this.#records.get(id) ?? [])
  }

  put(record: RecordOf<Name>): void {
    const before = this.#records.get(record.id)
    this.#records.set(record.id, deepFreeze({ ...record }))
    for (const index of this.#indexes.values()) {
      if (before === undefined) index.add(record)
      else index.move(before, record)
    }
    this.#mirror?.put(record)
  }

  remove(id: string): void {
    const record = this.#records.get(id)
    if (record === undefined) return
    this.#records.delete(id)
    for (const index of this.#indexes.values()) index.remove(record)
    this.#mirror?.remove(id)
  }

  expect(): void {
    // A map makes room by itself.
  }

  takePage(part: 'added' | 'to' | 'removed', page: Page): void {
    switch (part) {
      case 'added':
        for (const record of recordsOf(this.#table, page, this.#textOf)) this.put(record)
        return
      case 'removed':
        for (const { id } of patchesOf(this.#table, page, this.#textOf)) this.remove(id)
        return
      case 'to':
        for (const patch of patchesOf(this.#table, page, this.#textOf)) {
          const before = this.#records.get(patch.id)
          if (before !== undefined) this.put({ ...before, ...patch })
        }
    }
  }
}
