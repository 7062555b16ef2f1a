import type { RecordOf, Table } from '#core/model/tables.ts'
import type { Slots } from '../columns/slots.ts'
import type { Page } from '../pages/page.ts'
import type { RecordTable } from './record-table.ts'

/** How the records of one table lie in columns, by slot. */
export interface ColumnLayout<Name extends Table> {
  readonly slots: Slots
  /** The record at a slot where one stands. */
  at(slot: number): RecordOf<Name>
  /** Puts a record in, in the place of the one with its id. */
  put(record: RecordOf<Name>): void
  /** Takes out the record at a slot where one stands. */
  vacate(slot: number): void
  reserve(rows: number): void
  /** Takes the slots of ids (16 bytes each) whose rows come many at once. */
  occupy(ids: Uint8Array): Uint32Array
  /** Moves the columns that a page has into those in memory, its rows to these slots. */
  fill(page: Page, slots: Uint32Array): void
  /** The slots of the records under a key of an index, lowest first. */
  under(index: string, key: string): Iterable<number>
}

/** A table that may have millions of records: they lie in columns, and are made into objects when they are asked for. */
export class ColumnTable<Name extends Table> implements RecordTable<Name> {
  readonly #layout: ColumnLayout<Name>

  constructor(layout: ColumnLayout<Name>) {
    this.#layout = layout
  }

  get count(): number {
    return this.#layout.slots.count
  }

  has(id: string): boolean {
    return this.#layout.slots.find(id) !== undefined
  }

  find(id: string): RecordOf<Name> | undefined {
    const slot = this.#layout.slots.find(id)
    return slot === undefined ? undefined : this.#layout.at(slot)
  }

  /** By id. */
  *all(): Iterable<RecordOf<Name>> {
    for (const slot of this.#layout.slots.inOrder()) yield this.#layout.at(slot)
  }

  where(index: string, key: string): readonly RecordOf<Name>[] {
    return Array.from(this.#layout.under(index, key), (slot) => this.#layout.at(slot))
  }

  put(record: RecordOf<Name>): void {
    this.#layout.put(record)
  }

  remove(id: string): void {
    const slot = this.#layout.slots.find(id)
    if (slot !== undefined) this.#layout.vacate(slot)
  }

  expect(rows: number): void {
    this.#layout.reserve(rows)
  }

  takePage(part: 'added' | 'to' | 'removed', page: Page): void {
    const { slots } = this.#layout
    const ids = page.ids('id')
    switch (part) {
      case 'added':
        this.#layout.fill(page, this.#layout.occupy(ids))
        return
      case 'to':
        this.#layout.fill(page, this.#standing(slots.slotsForIds(ids), page.table))
        return
      case 'removed':
        for (const slot of slots.slotsForIds(ids)) if (slots.standing.has(slot)) this.#layout.vacate(slot)
    }
  }

  /** The slots, which all must have a record: a patch of what does not stand would leave half a record behind. */
  #standing(slots: Uint32Array, table: Table): Uint32Array {
    for (const slot of slots) {
      if (!this.#layout.slots.standing.has(slot))
        throw new Error(`${table} ${this.#layout.slots.idOf(slot)} is changed but does not stand in the case.`)
    }
    return slots
  }
}
