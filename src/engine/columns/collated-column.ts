import type { FacetValue } from '../answers.ts'
import { Bitset } from './bitset.ts'
import type { Column, Condition, NamedValue } from './column.ts'
import { conditionTest } from './condition-test.ts'
import type { Steps } from './steps.ts'
import { TextOrder } from './text-order.ts'

/** Free text, sorted by collation, wherever it is kept: `textAt` reads it, and `touch` tells that it changed. */
export class CollatedColumn implements Column {
  readonly order: TextOrder
  readonly #textAt: (slot: number) => string
  #capacity = 0

  constructor(collator: Intl.Collator, textAt: (slot: number) => string) {
    this.#textAt = textAt
    this.order = new TextOrder(collator, textAt)
  }

  reserve(capacity: number): void {
    this.#capacity = capacity
    this.order.reserve(capacity)
  }

  at(slot: number): string {
    return this.#textAt(slot)
  }

  touch(slot: number): void {
    this.order.touch(slot)
  }

  clear(slot: number): void {
    this.touch(slot)
  }

  meeting(condition: Condition): Bitset {
    const test = conditionTest(condition)
    const met = new Bitset(this.#capacity)
    for (let slot = 0; slot < this.order.size; slot += 1) {
      const text = this.#textAt(slot)
      if (text !== '' && test(text)) met.add(slot)
    }
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    const ranks = this.order.ranks()
    const { none } = this.order
    const keys = new Uint32Array(slots.length)
    for (let index = 0; index < slots.length; index += 1) {
      const rank = ranks[slots[index] ?? 0] ?? none
      keys[index] = descending && rank !== none ? none - rank : rank
    }
    return [keys]
  }

  groupKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    return this.sortKeys(slots, descending)
  }

  groupOf(slot: number): NamedValue | null {
    const value = this.at(slot)
    return value === '' ? null : { value, label: value }
  }

  facet(): readonly FacetValue[] {
    return []
  }

  *prepare(): Steps {
    yield* this.order.prepare()
  }
}
