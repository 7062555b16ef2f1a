import { Bitset } from './bitset.ts'
import { sortTexts } from './collation/sort-texts.ts'
import { grown } from './column.ts'
import { type Compare, mergeFew } from './merge-sort.ts'
import { sortedPlaces } from './sorted-places.ts'
import { type Steps, takeAll } from './steps.ts'

/** Texts that changed since the last sort are merged into the order while they are at most this share of all. */
const mergeShare = 1 / 16

/** Slots between two pauses in passes that collate once per slot. */
const passStep = 1024

/** How many neighbours are compared before an order from elsewhere is believed. */
const probes = 512

/** The order of texts by collation. It is kept between queries; what changed meanwhile is merged into it. */
export class TextOrder {
  readonly #collator: Intl.Collator
  readonly #textAt: (slot: number) => string
  /** Slots with text, in collation order; null before the first sort. */
  #order: Uint32Array | null = null
  /** Place by slot, from 1; equal texts share a place, and a slot without text has the place after the last. */
  #ranks = new Uint32Array(0)
  /** Slots whose text changed since the order was made. */
  #changed = new Set<number>()
  /** The sort of all texts that is under way. */
  #sorting: Steps | null = null
  #size = 0
  #version = 0

  constructor(collator: Intl.Collator, textAt: (slot: number) => string) {
    this.#collator = collator
    this.#textAt = textAt
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  /** One more than the highest slot that ever had a text. */
  get size(): number {
    return this.#size
  }

  /** The place of slots without text, once the order is made. */
  get none(): number {
    return (this.#order?.length ?? 0) + 1
  }

  reserve(capacity: number): void {
    this.#ranks = grown(this.#ranks, capacity)
  }

  /** Tells that the text of a slot is another one now. */
  touch(slot: number): void {
    this.#changed.add(slot)
    this.#size = Math.max(this.#size, slot + 1)
    this.#version += 1
  }

  /** Tells that so many texts are others that the order is to be made anew. */
  touchAll(slots: Uint32Array): void {
    this.#changed = new Set()
    this.#order = null
    this.#sorting = null
    for (const slot of slots) if (slot >= this.#size) this.#size = slot + 1
    this.#version += 1
  }

  /** Place by slot, from 1 (see above); worked out now when it has not been yet. */
  ranks(): Uint32Array {
    takeAll(this.prepare())
    return this.#ranks
  }

  /** The places of slots, 0 where there is no text; worked out now when they have not been yet. */
  ranksOf(slots: Uint32Array): Uint32Array<ArrayBuffer> {
    const ranks = this.ranks()
    const { none } = this
    return Uint32Array.from(slots, (slot) => {
      const rank = ranks[slot] ?? 0
      return rank === none ? 0 : rank
    })
  }

  /**
   * Takes over places from an earlier sort, as `ranksOf` gave them for these slots; other slots are merged in later. False, and nothing is
   * taken over, when places are missing or neighbours do not stand as the collator has them.
   */
  restore(slots: Uint32Array, ranks: Uint32Array): boolean {
    const order = orderFrom(slots, ranks)
    if (order === null || !this.#isOrder(order)) return false
    this.#order = order
    this.#sorting = null
    this.#ranks.fill(order.length + 1)
    for (let index = 0; index < slots.length; index += 1)
      if (ranks[index] !== 0) this.#ranks[slots[index] ?? 0] = ranks[index] ?? 0
    const given = new Bitset(this.#ranks.length)
    for (const slot of slots) given.add(slot)
    this.#changed = new Set()
    for (let slot = 0; slot < this.#size; slot += 1) if (!given.has(slot)) this.#changed.add(slot)
    this.#version += 1
    return true
  }

  /** Whoever comes while all texts are being sorted goes on with that. */
  *prepare(): Steps {
    for (let sorting = this.#sort(); sorting !== null; sorting = this.#sort()) {
      if (sorting.next().done !== true) yield
      else if (this.#sorting === sorting) this.#sorting = null
    }
    if (this.#order !== null && this.#changed.size > 0) this.#mergeChanged(this.#order)
  }

  /** The sort that is under way, or is to be begun; null when none is needed. */
  #sort(): Steps | null {
    const isNeeded = this.#order === null || this.#changed.size > this.#size * mergeShare
    if (isNeeded) this.#sorting ??= this.#sortAll()
    return this.#sorting
  }

  /** Sorts a copy, since an edit may come between two steps; it stays in `changed` and is merged afterwards. Another that has taken its place makes it stop. */
  *#sortAll(): Steps {
    const changed = new Set<number>()
    this.#changed = changed
    this.#order = null
    for (const made of this.#sorted()) {
      if (this.#changed !== changed) return
      if (made === undefined) yield
      else {
        this.#order = made.order
        this.#ranks.fill(made.order.length + 1).set(made.ranks)
      }
    }
  }

  *#sorted(): Generator<undefined | { readonly order: Uint32Array; readonly ranks: Uint32Array }, void> {
    const texts: string[] = []
    const slots: number[] = []
    for (let slot = 0; slot < this.#size; slot += 1) {
      if (slot % passStep === passStep - 1) yield
      const text = this.#textAt(slot)
      texts.push(text)
      if (text !== '') slots.push(slot)
    }
    const order = Uint32Array.from(slots)
    yield* sortTexts(order, texts, this.#collator)
    const ranks = new Uint32Array(texts.length).fill(order.length + 1)
    let rank = 0
    for (let index = 0; index < order.length; index += 1) {
      if (index % passStep === passStep - 1) yield
      const slot = order[index] ?? 0
      if (index === 0 || this.#differ(texts[order[index - 1] ?? 0] ?? '', texts[slot] ?? '')) rank = index + 1
      ranks[slot] = rank
    }
    yield { order, ranks }
  }

  #mergeChanged(before: Uint32Array): void {
    const isChanged = new Bitset(this.#ranks.length)
    for (const slot of this.#changed) isChanged.add(slot)
    const kept = isChanged.drop(before)
    const compare: Compare = (left, right) => this.#compare(left, right)
    const fresh = Uint32Array.from([...this.#changed].filter((slot) => this.#textAt(slot) !== '').sort(compare))
    const order = mergeFew(kept, fresh, compare)
    this.#rankAfterMerge(order, isChanged)
    this.#order = order
    this.#changed.clear()
  }

  /** Two neighbours that did not change share a place when they did before, so only changed texts are collated. */
  #rankAfterMerge(order: Uint32Array, isChanged: Bitset): void {
    const before = this.#ranks
    const ranks = new Uint32Array(before.length).fill(order.length + 1)
    let rank = 0
    let previous = 0
    for (let index = 0; index < order.length; index += 1) {
      const slot = order[index] ?? 0
      const isCollated = index === 0 || isChanged.has(slot) || isChanged.has(previous)
      const differs = isCollated
        ? index === 0 || this.#differ(this.#textAt(previous), this.#textAt(slot))
        : before[slot] !== before[previous]
      if (differs) rank = index + 1
      ranks[slot] = rank
      previous = slot
    }
    this.#ranks = ranks
  }

  #isOrder(order: Uint32Array): boolean {
    const step = Math.max(1, Math.floor(order.length / probes))
    for (let index = 1; index < order.length; index += step) {
      const [before, after] = [order[index - 1] ?? 0, order[index] ?? 0]
      if (this.#collator.compare(this.#textAt(before), this.#textAt(after)) > 0) return false
    }
    return true
  }

  #differ(left: string, right: string): boolean {
    return left !== right && this.#collator.compare(left, right) !== 0
  }

  #compare(left: number, right: number): number {
    return this.#collator.compare(this.#textAt(left), this.#textAt(right)) || left - right
  }
}

/** Slots in the order of their places, those of one place by slot, without those that have none; null when places do not count up. */
function orderFrom(slots: Uint32Array, ranks: Uint32Array): Uint32Array | null {
  const places = sortedPlaces(slots.length, [slots, ranks])
  const without = places.findIndex((place) => ranks[place] !== 0)
  const order = without === -1 ? new Uint32Array(0) : places.subarray(without).map((place) => slots[place] ?? 0)
  let rank = 0
  for (let index = 0; index < order.length; index += 1) {
    const found = ranks[places[without + index] ?? 0] ?? 0
    if (found !== rank && found !== index + 1) return null
    rank = found
  }
  return order
}
