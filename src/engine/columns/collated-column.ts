import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import type { Column, Condition, Grouped } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { groupNamed, inOneGroup } from './grouped.ts'
import { noFacet } from './lexicons/facet-values.ts'
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

  context(): number {
    return 0
  }

  tester(condition: Condition): (slot: number) => boolean {
    const test = conditionTest(condition)
    return (slot) => {
      const text = this.#textAt(slot)
      return text !== '' && test(text)
    }
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    const ranks = this.order.ranks()
    const { none } = this.order
    const keyOf = (slot: number) => rankKey(ranks[slot] ?? none, none, descending)
    return (left, right) => keyOf(left) - keyOf(right)
  }

  meeting(condition: Condition): Bitset {
    const test = this.tester(condition)
    const met = new Bitset(this.#capacity)
    for (let slot = 0; slot < this.order.size; slot += 1) if (test(slot)) met.add(slot)
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    const ranks = this.order.ranks()
    const { none } = this.order
    const keys = new Uint32Array(slots.length)
    for (let index = 0; index < slots.length; index += 1)
      keys[index] = rankKey(ranks[slots[index] ?? 0] ?? none, none, descending)
    return [keys]
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    return inOneGroup(slots, this.sortKeys(slots, descending), (slot) => groupNamed(this.at(slot)))
  }

  facet(): Facet {
    return noFacet
  }

  *prepare(): Steps {
    yield* this.order.prepare()
  }
}

/** The sort key of a place; what has no text (place `none`, or 0 while it never had one) stands last in both directions. */
export function rankKey(rank: number, none: number, descending: boolean): number {
  if (rank === 0 || rank === none) return none
  return descending ? none - rank : rank
}
