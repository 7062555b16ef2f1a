import type { RecordOf } from '#core/model/tables.ts'
import type { Words } from '#core/query/occurrences.ts'
import type { TableName } from '#core/query/query.ts'
import type { Rows } from '../rows.ts'
import type { Indexer } from '../search/batch.ts'
import { SearchIndex } from '../search/search-index.ts'
import { CollatedColumn } from './collated-column.ts'
import type { Column } from './column.ts'
import type { Prepared } from './prepared.ts'
import type { Slots } from './slots.ts'
import { upTo } from './sorted-places.ts'
import type { Steps } from './steps.ts'

/** What one table has, and how its records become columns and rows. */
export interface TableParts<Name extends TableName> {
  readonly slots: Slots
  readonly columns: ReadonlyMap<string, Column>
  /** What else is kept of each row, without being asked for in queries. */
  readonly stored?: readonly Pick<Column, 'reserve' | 'clear'>[]
  /** Puts a record's values into the columns. */
  write(slot: number, record: RecordOf<Name>): void
  /** What words are looked for in. It is read of every row when an index is made, so it makes no records of those that may be millions. */
  text(slot: number): string
  record(id: string): RecordOf<Name> | undefined
  /** Null when the row speaks of a record that is gone; `words` are those that are searched for. */
  row(slot: number, record: RecordOf<Name>, words: readonly Words[]): Rows[Name] | null
  /** Slots in the order that rows have when nothing else is asked for; by id when absent. */
  order?(): Uint32Array
  /** Whether columns are counted from other tables or ordered by them. */
  readonly isDerived?: boolean
  /** Brings columns up to date that are counted from other tables. */
  derive?(): void
}

/** A table's rows as columns. */
export class Table<Name extends TableName = TableName> {
  readonly slots: Slots
  readonly search: SearchIndex
  readonly #parts: TableParts<Name>
  readonly #kept: readonly Pick<Column, 'reserve' | 'clear'>[]
  #capacity = 0

  /** `indexer`: where the search index is built in the background; null builds it here. */
  constructor(parts: TableParts<Name>, indexer: Indexer | null) {
    this.#parts = parts
    this.#kept = [...parts.columns.values(), ...(parts.stored ?? [])]
    this.slots = parts.slots
    this.search = new SearchIndex({ standing: () => parts.slots.standing, textOf: (slot) => parts.text(slot) }, indexer)
  }

  column(field: string): Column | undefined {
    return this.#parts.columns.get(field)
  }

  /** Whether rows show what is counted in other tables, and so may change without being touched. */
  get isDerived(): boolean {
    return this.#parts.isDerived === true
  }

  /** Takes over how the record of this id stands now; a record that is gone loses its row. Gives the slot; null when the id never had one. */
  refresh(id: string): number | null {
    const record = this.#parts.record(id)
    if (record !== undefined) return this.put(record)
    this.remove(id)
    return this.slots.known(id) ?? null
  }

  put(record: RecordOf<Name>): number {
    const slot = this.slots.slotFor(record.id)
    this.#makeRoom()
    this.slots.occupy(slot)
    this.#parts.write(slot, record)
    this.search.forget(slot)
    return slot
  }

  /** Makes room for so many rows at once. */
  reserve(count: number): void {
    this.slots.reserve(count)
    this.#makeRoom()
  }

  /** The slots of rows that come many at once (ids of 16 bytes each); their columns are to be filled by the caller. */
  occupy(ids: Uint8Array): Uint32Array<ArrayBuffer> {
    const slots = this.slots.slotsForIds(ids)
    this.slots.occupyAll(slots)
    this.#makeRoom()
    for (const slot of slots) this.search.forget(slot)
    return slots
  }

  /** Brings everything up to date that is counted from other tables; to be called before reading. */
  derive(): void {
    this.#makeRoom()
    this.#parts.derive?.()
  }

  /** The rows' slots in the order that they have when nothing else is asked for; not to be changed. */
  inOrder(): Uint32Array {
    return this.#parts.order?.() ?? this.slots.inOrder()
  }

  /** The row at a slot, with where the words stand in it where that is shown; null when its record, or one that it speaks of, is gone. */
  row(slot: number, words: readonly Words[] = []): Rows[Name] | null {
    const record = this.#parts.record(this.slots.idOf(slot))
    return record === undefined ? null : this.#parts.row(slot, record, words)
  }

  /** What has been worked out for sorting and searching, to be kept; null while some of it is not. */
  prepared(): Prepared | null {
    if (this.search.behind > 0) return null
    const count = this.slots.size
    const slots = upTo(count)
    const ranks: Record<string, Uint32Array<ArrayBuffer>> = {}
    for (const [field, column] of this.#parts.columns)
      if (column instanceof CollatedColumn) ranks[field] = column.order.ranksOf(slots)
    return { count, layout: this.slots.layout(count), ranks, segments: this.search.toBytes() }
  }

  /**
   * Takes over what was worked out earlier; rows that have changed since are to be told by `outdated`. False, with nothing taken over, when the
   * rows do not stand where they stood.
   */
  restore({ count, layout, ranks, segments }: Prepared, outdated: Iterable<number>): boolean {
    if (count > this.slots.size || this.slots.layout(count) !== layout) return false
    const slots = upTo(count)
    const changed = [...outdated]
    for (const [field, column] of this.#parts.columns) {
      const known = ranks[field]
      if (!(column instanceof CollatedColumn) || known === undefined) continue
      if (column.order.restore(slots, known)) for (const slot of changed) column.touch(slot)
    }
    const taken = this.search.fromBytes(segments)
    for (const slot of changed) this.search.forget(slot)
    return taken.ok
  }

  /** Works out in small steps what sorting needs. */
  *prepare(): Steps {
    for (const column of this.#parts.columns.values()) yield* column.prepare()
  }

  #makeRoom(): void {
    if (this.#capacity === this.slots.capacity) return
    this.#capacity = this.slots.capacity
    for (const column of this.#kept) column.reserve(this.#capacity)
  }

  /** Takes a row out; an id without one is passed over. */
  remove(id: string): void {
    const slot = this.slots.find(id)
    if (slot !== undefined) this.vacate(slot)
  }

  /** Takes the row out that stands at a slot. */
  vacate(slot: number): void {
    this.slots.vacate(slot)
    this.search.forget(slot)
    for (const column of this.#kept) column.clear(slot)
  }
}
