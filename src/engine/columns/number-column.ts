import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { type Column, type Condition, type Grouped, holding } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { groupNamed, inOneGroup } from './grouped.ts'
import { noFacet } from './lexicons/facet-values.ts'
import { numberKeys } from './number-keys.ts'
import type { Steps } from './steps.ts'

const largestShort = 0xffff

/** Whole numbers from 0, such as counts of records. Every row has one. Two bytes each, while all of them fit. */
export class NumberColumn implements Column {
  #values: Uint16Array | Float64Array = new Uint16Array(0)

  reserve(capacity: number): void {
    if (capacity <= this.#values.length) return
    const made = this.#values instanceof Uint16Array ? new Uint16Array(capacity) : new Float64Array(capacity)
    this.#values = holding(made, this.#values)
  }

  at(slot: number): number {
    return this.#values[slot] ?? 0
  }

  set(slot: number, value: number): void {
    if (value > largestShort) this.#widen()
    this.#values[slot] = value
  }

  /** Sets many. */
  fill(slots: Uint32Array, values: ArrayLike<number>): void {
    for (let index = 0; index < slots.length; index += 1) this.set(slots[index] ?? 0, values[index] ?? 0)
  }

  clear(slot: number): void {
    this.set(slot, 0)
  }

  context(): number {
    return 0
  }

  tester(condition: Condition): (slot: number) => boolean {
    const test = conditionTest(condition)
    return (slot) => test(String(this.at(slot)))
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    return (left, right) => (descending ? this.at(right) - this.at(left) : this.at(left) - this.at(right))
  }

  /** Counts repeat, so each distinct number is tested once. */
  meeting(condition: Condition): Bitset {
    const test = conditionTest(condition)
    const known = new Map<number, boolean>()
    const met = new Bitset(this.#values.length)
    this.#values.forEach((value, slot) => {
      let passes = known.get(value)
      if (passes === undefined) {
        passes = test(String(value))
        known.set(value, passes)
      }
      if (passes) met.add(slot)
    })
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    return numberKeys(this.#values, slots, descending)
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    return inOneGroup(slots, this.sortKeys(slots, descending), (slot) => groupNamed(String(this.at(slot))))
  }

  facet(): Facet {
    return noFacet
  }

  *prepare(): Steps {
    // Numbers are their own sort keys.
  }

  #widen(): void {
    if (this.#values instanceof Uint16Array) this.#values = Float64Array.from(this.#values)
  }
}
