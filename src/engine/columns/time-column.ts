import type { Timestamp } from '#core/model/time.ts'
import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { type Column, type Condition, type Grouped, holding } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { groupNamed, inOneGroup } from './grouped.ts'
import { noFacet } from './lexicons/facet-values.ts'
import { numberKeys } from './number-keys.ts'
import type { Steps } from './steps.ts'

const millisecondsPerDay = 86_400_000
const lengthOfDay = 'YYYY-MM-DD'.length

/** Moments, in milliseconds since 1970. Queries name a moment or its day (UTC); rows are grouped by day. */
export class TimeColumn implements Column {
  #values = new Float64Array(0)

  reserve(capacity: number): void {
    if (capacity > this.#values.length) this.#values = holding(new Float64Array(capacity), this.#values)
  }

  at(slot: number): number {
    return this.#values[slot] ?? 0
  }

  set(slot: number, moment: Timestamp): void {
    this.#values[slot] = Date.parse(moment)
  }

  /** Sets many, in milliseconds. */
  fill(slots: Uint32Array, milliseconds: ArrayLike<number>): void {
    for (let index = 0; index < slots.length; index += 1) this.#values[slots[index] ?? 0] = milliseconds[index] ?? 0
  }

  clear(slot: number): void {
    this.#values[slot] = 0
  }

  context(): number {
    return 0
  }

  tester(condition: Condition): (slot: number) => boolean {
    const test = conditionTest(condition)
    const namesMoments = condition.kind === 'is' || condition.kind === 'contains'
    return (slot) => {
      const value = this.at(slot)
      return test(dayText(value)) || (namesMoments && test(new Date(value).toISOString()))
    }
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    return (left, right) => (descending ? this.at(right) - this.at(left) : this.at(left) - this.at(right))
  }

  /** Days repeat, so each is tested once. Only a condition that may tell moments apart looks at each moment. */
  meeting(condition: Condition): Bitset {
    const test = conditionTest(condition)
    const namesMoments = condition.kind === 'is' || condition.kind === 'contains'
    const known = new Map<number, boolean>()
    const met = new Bitset(this.#values.length)
    this.#values.forEach((value, slot) => {
      const day = Math.floor(value / millisecondsPerDay)
      let passes = known.get(day)
      if (passes === undefined) {
        passes = test(dayText(value))
        known.set(day, passes)
      }
      if (passes || (namesMoments && test(new Date(value).toISOString()))) met.add(slot)
    })
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    return numberKeys(this.#values, slots, descending)
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    const days = this.#values.map((value) => Math.floor(value / millisecondsPerDay))
    return inOneGroup(slots, numberKeys(days, slots, descending), (slot) => groupNamed(dayText(this.at(slot))))
  }

  facet(): Facet {
    return noFacet
  }

  *prepare(): Steps {
    // Moments are their own sort keys.
  }
}

function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, lengthOfDay)
}
