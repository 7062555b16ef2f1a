import type { Slots } from '../columns/slots.ts'
import { checked } from './checked.ts'

/**
 * The ids of a table with few rows, which a million other records name. Each is made into a text once: that is quicker, and a map looks the same text up
 * at once.
 */
export class SmallIds<Id extends string> {
  readonly #slots: Slots
  readonly #known: (Id | undefined)[] = []

  constructor(slots: Slots) {
    this.#slots = slots
  }

  at(slot: number): Id {
    const known = this.#known[slot]
    if (known !== undefined) return known
    const id = checked<Id>(this.#slots.idOf(slot))
    this.#known[slot] = id
    return id
  }
}
