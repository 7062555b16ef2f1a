import { Bitset } from './bitset.ts'

const firstCapacity = 256

/**
 * The fixed places of a table's rows in memory. A row keeps its slot as long as the case is open, also when it is removed and comes
 * back by undo, so that other rows may name it by its slot.
 */
export class Slots {
  readonly #ids: string[] = []
  readonly #slots = new Map<string, number>()
  #standing = new Bitset(firstCapacity)
  #count = 0
  /** All slots, by id. */
  readonly #order: number[] = []
  /** Those that have a row; null when that has changed. */
  #standingInOrder: Uint32Array | null = null

  /** How many slots there are, with a row or without. */
  get size(): number {
    return this.#ids.length
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

  idOf(slot: number): string {
    return this.#ids[slot] ?? ''
  }

  find(id: string): number | undefined {
    const slot = this.#slots.get(id)
    return slot !== undefined && this.#standing.has(slot) ? slot : undefined
  }

  /** The slot of an id, made when it is new; a row may come to stand there later. */
  slotFor(id: string): number {
    const known = this.#slots.get(id)
    if (known !== undefined) return known
    const slot = this.#ids.push(id) - 1
    this.#slots.set(id, slot)
    if (slot >= this.capacity) this.#standing = this.#standing.copy(this.capacity * 2)
    return slot
  }

  occupy(slot: number): void {
    if (this.#standing.has(slot)) return
    this.#standing.add(slot)
    this.#count += 1
    this.#standingInOrder = null
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
      this.#placeNewSlots()
      this.#standingInOrder = Uint32Array.from(this.#order.filter((slot) => this.#standing.has(slot)))
    }
    return this.#standingInOrder
  }

  /** Ids mostly come in order; then nothing needs sorting. */
  #placeNewSlots(): void {
    let isSorted = true
    let last = this.idOf(this.#order.at(-1) ?? 0)
    for (let slot = this.#order.length; slot < this.size; slot += 1) {
      const id = this.idOf(slot)
      if (id < last) isSorted = false
      last = id
      this.#order.push(slot)
    }
    if (!isSorted) this.#order.sort((left, right) => (this.idOf(left) < this.idOf(right) ? -1 : 1))
  }
}
