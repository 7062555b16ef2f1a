import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { Codes } from './codes.ts'
import { rankKey } from './collated-column.ts'
import type { Column, Condition, Grouped } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { groupNamed, inOneGroup } from './grouped.ts'
import { noFacet } from './lexicons/facet-values.ts'
import type { Steps } from './steps.ts'
import type { TextColumn } from './text-column.ts'

/** One row of another table per row, sorted and found by that row's text; the code of a row is its slot + 1. */
export class ReferenceColumn implements Column {
  readonly #texts: TextColumn
  readonly #codes = new Codes(32)

  constructor(texts: TextColumn) {
    this.#texts = texts
  }

  /** By slot, the other row's slot + 1; 0 for none; not to be changed. */
  codes(): Uint8Array | Uint32Array {
    return this.#codes.array
  }

  reserve(capacity: number): void {
    this.#codes.reserve(capacity)
  }

  /** The other row's slot + 1; 0 for none. */
  at(slot: number): number {
    return this.#codes.at(slot)
  }

  set(slot: number, code: number): void {
    this.#codes.set(slot, code)
  }

  /** Sets many: `translation` gives the other row's slot + 1 for each of the `values`, 0 for none. */
  fill(slots: Uint32Array, values: ArrayLike<number>, translation: Uint32Array): void {
    this.#codes.fill(slots, values, translation)
  }

  clear(slot: number): void {
    this.set(slot, 0)
  }

  textAt(slot: number): string {
    const code = this.at(slot)
    return code === 0 ? '' : this.#texts.at(code - 1)
  }

  context(): number {
    return this.#texts.order.version
  }

  tester(condition: Condition): (slot: number) => boolean {
    const test = conditionTest(condition)
    return (slot) => {
      const text = this.textAt(slot)
      return text !== '' && test(text)
    }
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    const keyOf = this.#keys(descending)
    return (left, right) => keyOf(left) - keyOf(right)
  }

  meeting(condition: Condition): Bitset {
    const test = this.tester(condition)
    const { length } = this.codes()
    const met = new Bitset(length)
    for (let slot = 0; slot < length; slot += 1) if (test(slot)) met.add(slot)
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    const keyOf = this.#keys(descending)
    return [slots.map(keyOf)]
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    return inOneGroup(slots, this.sortKeys(slots, descending), (slot) => groupNamed(this.textAt(slot)))
  }

  facet(): Facet {
    return noFacet
  }

  *prepare(): Steps {
    yield* this.#texts.prepare()
  }

  #keys(descending: boolean): (slot: number) => number {
    const ranks = this.#texts.order.ranks()
    const { none } = this.#texts.order
    return (slot) => {
      const code = this.at(slot)
      return rankKey(code === 0 ? none : (ranks[code - 1] ?? none), none, descending)
    }
  }
}
