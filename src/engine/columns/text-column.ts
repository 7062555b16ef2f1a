import type { FacetValue } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { type Column, type Condition, grown, type NamedValue } from './column.ts'
import { conditionTest } from './condition-test.ts'
import { type Compare, mergeFew, mergeSort } from './merge-sort.ts'
import { type Steps, takeAll } from './steps.ts'

/** Texts that changed since the last sort are merged into the order while they are at most this share of all. */
const mergeShare = 1 / 16

/** Slots between two pauses in passes that collate once per slot. */
const passStep = 1024

/** Free text, sorted by collation. The order is kept between queries; what changed meanwhile is merged into it. */
export class TextColumn implements Column {
  readonly #collator: Intl.Collator
  readonly #values: string[] = []
  /** Slots with text, in collation order; null before the first sort. */
  #order: Uint32Array | null = null
  /** Place by slot, from 1; equal texts share a place, and a slot without text has the place after the last. */
  #ranks = new Uint32Array(0)
  #capacity = 0
  /** Slots whose text changed since the order was made. */
  #changed = new Set<number>()
  #version = 0

  constructor(collator: Intl.Collator) {
    this.#collator = collator
  }

  /** Grows with every change, for those who derive something from the texts. */
  get version(): number {
    return this.#version
  }

  reserve(capacity: number): void {
    this.#capacity = capacity
    this.#ranks = grown(this.#ranks, capacity)
  }

  at(slot: number): string {
    return this.#values[slot] ?? ''
  }

  set(slot: number, text: string): void {
    while (this.#values.length <= slot) this.#values.push('')
    if (this.#values[slot] === text) return
    this.#values[slot] = text
    this.#changed.add(slot)
    this.#version += 1
  }

  clear(slot: number): void {
    this.set(slot, '')
  }

  meeting(condition: Condition): Bitset {
    const test = conditionTest(condition)
    const met = new Bitset(this.#capacity)
    this.#values.forEach((text, slot) => {
      if (text !== '' && test(text)) met.add(slot)
    })
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    const ranks = this.ranks()
    const none = (this.#order?.length ?? 0) + 1
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

  /** Place by slot, from 1 (see above); worked out now when it has not been yet. */
  ranks(): Uint32Array {
    takeAll(this.prepare())
    return this.#ranks
  }

  *prepare(): Steps {
    if (this.#order === null || this.#changed.size > this.#values.length * mergeShare) yield* this.#sortAll()
    if (this.#order !== null && this.#changed.size > 0) this.#mergeChanged(this.#order)
  }

  /**
   * Sorts a copy, since an edit may come between two steps; it stays in `changed` and is merged afterwards. A sort that
   * was begun later makes this one stop.
   */
  *#sortAll(): Steps {
    const texts = [...this.#values]
    const changed = new Set<number>()
    this.#changed = changed
    this.#order = null
    const order = slotsWithText(texts)
    for (const step of mergeSort(order, this.#comparing(texts))) {
      yield step
      if (this.#changed !== changed) return
    }
    const ranks = new Uint32Array(texts.length).fill(order.length + 1)
    let rank = 0
    for (let index = 0; index < order.length; index += 1) {
      if (index % passStep === 0) {
        yield
        if (this.#changed !== changed) return
      }
      const slot = order[index] ?? 0
      if (index === 0 || this.#differ(texts, order[index - 1] ?? 0, slot)) rank = index + 1
      ranks[slot] = rank
    }
    this.#order = order
    this.#ranks.fill(order.length + 1).set(ranks)
  }

  #mergeChanged(before: Uint32Array): void {
    const isChanged = new Bitset(this.#capacity)
    for (const slot of this.#changed) isChanged.add(slot)
    const kept = isChanged.drop(before)
    const compare = this.#comparing(this.#values)
    const fresh = Uint32Array.from([...this.#changed].filter((slot) => this.at(slot) !== '').sort(compare))
    const order = mergeFew(kept, fresh, compare)
    this.#rankAfterMerge(order, isChanged)
    this.#order = order
    this.#changed.clear()
  }

  /** Two neighbours that did not change share a place when they did before, so only changed texts are collated. */
  #rankAfterMerge(order: Uint32Array, isChanged: Bitset): void {
    const before = this.#ranks
    const ranks = new Uint32Array(this.#capacity).fill(order.length + 1)
    let rank = 0
    let previous = 0
    for (let index = 0; index < order.length; index += 1) {
      const slot = order[index] ?? 0
      const isCollated = index === 0 || isChanged.has(slot) || isChanged.has(previous)
      const differs = isCollated
        ? index === 0 || this.#differ(this.#values, previous, slot)
        : before[slot] !== before[previous]
      if (differs) rank = index + 1
      ranks[slot] = rank
      previous = slot
    }
    this.#ranks = ranks
  }

  #differ(texts: readonly string[], left: number, right: number): boolean {
    return this.#collator.compare(texts[left] ?? '', texts[right] ?? '') !== 0
  }

  #comparing(texts: readonly string[]): Compare {
    const { compare } = this.#collator
    return (left, right) => compare(texts[left] ?? '', texts[right] ?? '') || left - right
  }
}

function slotsWithText(texts: readonly string[]): Uint32Array {
  const slots: number[] = []
  texts.forEach((text, slot) => {
    if (text !== '') slots.push(slot)
  })
  return Uint32Array.from(slots)
}
