import type { FacetValue } from '../answers.ts'
import { Bitset } from './bitset.ts'
import type { Column, Condition, NamedValue } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { numberKeys } from './number-keys.ts'
import type { Steps } from './steps.ts'

/** Whole numbers, such as counts of records. Every row has one. */
export class NumberColumn implements Column {
  #values = new Float64Array(0)

  reserve(capacity: number): void {
    if (this.#values.length >= capacity) return
    const made = new Float64Array(capacity)
    made.set(this.#values)
    this.#values = made
  }

  at(slot: number): number {
    return this.#values[slot] ?? 0
  }

  set(slot: number, value: number): void {
    this.#values[slot] = value
  }

  clear(slot: number): void {
    this.set(slot, 0)
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

  groupKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    return this.sortKeys(slots, descending)
  }

  groupOf(slot: number): NamedValue | null {
    const value = String(this.at(slot))
    return { value, label: value }
  }

  facet(): readonly FacetValue[] {
    return []
  }

  *prepare(): Steps {
    // Numbers are their own sort keys.
  }
}
