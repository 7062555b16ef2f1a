import { Bitset } from '../columns/bitset.ts'

const firstCapacity = 256

/** The slots whose rows wait to be indexed. */
export class Waiting {
  #slots = new Bitset(firstCapacity)
  #count = 0
  /** No slot below this one waits. */
  #lowest = 0

  get count(): number {
    return this.#count
  }

  add(slot: number): void {
    if (slot >= this.#slots.capacity) this.#slots = this.#slots.copy(Math.max(slot + 1, this.#slots.capacity * 2))
    if (this.#slots.has(slot)) return
    this.#slots.add(slot)
    this.#lowest = this.#count === 0 ? slot : Math.min(this.#lowest, slot)
    this.#count += 1
  }

  /** Takes a slot out; false when it did not wait. */
  take(slot: number): boolean {
    if (!this.#slots.has(slot)) return false
    this.#slots.delete(slot)
    this.#count -= 1
    return true
  }

  /** The first slot that waits and is not below `from`; null when there is none. */
  next(from: number): number | null {
    if (this.#count === 0) return null
    for (let slot = Math.max(from, this.#lowest); slot < this.#slots.capacity; slot += 1)
      if (this.#slots.has(slot)) return slot
    return null
  }
}
