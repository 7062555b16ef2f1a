import { IdSet } from '#core/model/id-set.ts'
import { Bitset } from './bitset.ts'
import { IdOrder } from './id-order.ts'
import { IdTable } from './id-table.ts'

/**
 * The fixed places of a table's rows in memory. A row keeps its slot as long as the case is open, also when it is removed and comes
 * back by undo, so that other rows may name it by its slot. Ids are UUIDs.
 */
export class Slots {
  readonly #ids = new IdTable()
  readonly #order = new IdOrder(this.#ids)
  #standing = new Bitset(this.#ids.capacity)
  #count = 0
  /** Those that have a row, by id; null when that has changed. */
  #standingInOrder: Uint32Array | null = null

  /** How many slots there are, with a row or without. */
  get size(): number {
    return this.#ids.size
  }

  /** How many rows there are. */
  get count(): number {
    return this.#count
  }

  get capacity(): number {
    return this.#standing.capacity
  }

  /** The slots that have a row; not to be changed. */
  get standing(): Bitset {
    return this.#standing
  }

  /** Makes room for so many slots, so that arrays need not grow step by step. */
  reserve(count: number): void {
    this.#ids.reserve(count)
    this.#follow()
  }

  idOf(slot: number): string {
    return this.#ids.textOf(slot)
  }

  /** The ids of slots, each of which has a row, as a set; slots need be in no order, and may come again. */
  idSet(slots: Uint32Array): IdSet {
    const wanted = new Bitset(this.#standing.capacity)
    for (const slot of slots) wanted.add(slot)
    return IdSet.from(this.#ids.wordsOf(wanted.keep(this.inOrder())))
  }

  /** The ids of slots, 16 bytes each. */
  idBytes(slots: Uint32Array): Uint8Array<ArrayBuffer> {
    return this.#ids.bytesOf(slots)
  }

  /** The slot of an id that has a row. */
  find(id: string): number | undefined {
    const slot = this.#ids.find(id)
    return slot !== undefined && this.#standing.has(slot) ? slot : undefined
  }

  /** The slot of an id, with a row or without; undefined when the id never came up. */
  known(id: string): number | undefined {
    return this.#ids.find(id)
  }

  /** The slot of an id, made when it is new; a row may come to stand there later. Throws when the id is not a UUID. */
  slotFor(id: string): number {
    const slot = this.#ids.numberFor(id)
    this.#follow()
    return slot
  }

  /** The slots of ids that stand in a row, 16 bytes each; made where they are new. */
  slotsForIds(ids: Uint8Array): Uint32Array<ArrayBuffer> {
    const slots = this.#ids.numbersFor(ids)
    this.#follow()
    return slots
  }

  /** A hash of the ids of the first `count` slots: two cases with the same one have the same rows at the same places. */
  layout(count: number): number {
    return this.#ids.hashOfFirst(count)
  }

  occupy(slot: number): void {
    if (this.#standing.has(slot)) return
    this.#standing.add(slot)
    this.#count += 1
    this.#standingInOrder = null
  }

  occupyAll(slots: Uint32Array): void {
    for (const slot of slots) this.occupy(slot)
  }

  vacate(slot: number): void {
    if (!this.#standing.has(slot)) return
    this.#standing.delete(slot)
    this.#count -= 1
    this.#standingInOrder = null
  }

  /** The rows' slots by id, which is the order in which the records were made; not to be changed. */
  inOrder(): Uint32Array {
    if (this.#standingInOrder === null) {
      const all = this.#order.all()
      this.#standingInOrder = this.#count === this.size ? all : this.#standing.keep(all)
    }
    return this.#standingInOrder
  }

  /** Compares two slots by their ids. */
  compare(left: number, right: number): number {
    if (left === right) return 0
    return this.#order.comesFirst(left, right) ? -1 : 1
  }

  #follow(): void {
    if (this.#ids.capacity > this.capacity) this.#standing = this.#standing.copy(this.#ids.capacity)
  }
}
