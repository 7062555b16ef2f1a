import type { Bitset } from '../columns/bitset.ts'
import { grown } from '../columns/column.ts'
import type { Segment } from './segment.ts'

/** A segment, and how many rows it still speaks for. */
interface Kept {
  readonly segment: Segment
  live: number
}

/** Segments below this many rows are small; more than so many small ones are scattered. */
const smallSegment = 8192
const mostSmall = 8

/** Which segment speaks for which row: the newest that has it. */
export class Standings {
  /** By number from 1, oldest first. */
  readonly #kept = new Map<number, Kept>()
  #last = 0
  /** The number of the segment that speaks for the row, by slot; 0 when none does. */
  #owners: Uint32Array<ArrayBuffer> = new Uint32Array(0)
  /** How many tokens the row's text has, by slot. */
  #lengths: Uint32Array<ArrayBuffer> = new Uint32Array(0)
  #tokens = 0

  /** By slot; not to be changed. */
  get lengths(): Uint32Array {
    return this.#lengths
  }

  /** How many tokens all rows have. */
  get tokens(): number {
    return this.#tokens
  }

  /** By number, oldest first. */
  segments(): readonly (readonly [number, Segment])[] {
    return Array.from(this.#kept, ([number, { segment }]) => [number, segment] as const)
  }

  /** Makes a segment speak for those of its rows that stand. */
  add(segment: Segment, standing: Bitset): void {
    this.#last += 1
    const kept = { segment, live: 0 }
    this.#kept.set(this.#last, kept)
    this.#owners = grown(this.#owners, standing.capacity)
    this.#lengths = grown(this.#lengths, standing.capacity)
    const { slots, lengths } = segment.parts
    for (const [row, slot] of slots.entries()) {
      this.remove(slot)
      if (!standing.has(slot)) continue
      const length = lengths[row] ?? 0
      this.#owners[slot] = this.#last
      this.#lengths[slot] = length
      this.#tokens += length
      kept.live += 1
    }
    if (kept.live === 0) this.#kept.delete(this.#last)
  }

  /** Nothing speaks for the row any more; a segment that speaks for none is dropped. */
  remove(slot: number): void {
    const owner = this.#owners[slot] ?? 0
    const kept = this.#kept.get(owner)
    if (kept === undefined) return
    this.#owners[slot] = 0
    this.#tokens -= this.#lengths[slot] ?? 0
    kept.live -= 1
    if (kept.live === 0) this.#kept.delete(owner)
  }

  /** Brings what was found in a segment, by row, to the slots of the rows that it speaks for. */
  spread(number: number, rows: Uint32Array, weights: Uint32Array, met: Bitset): void {
    const kept = this.#kept.get(number)
    if (kept === undefined) return
    const { slots } = kept.segment.parts
    const owners = this.#owners
    const speaksForAll = kept.live === slots.length
    const first = slots[0] ?? 0
    // As it is after an import; then there is nothing to look up for each.
    if (speaksForAll && (slots.at(-1) ?? 0) - first + 1 === slots.length) {
      weights.set(rows, first)
      met.addWhere(first, rows)
      return
    }
    for (let row = 0; row < rows.length; row += 1) {
      const weight = rows[row] ?? 0
      if (weight === 0) continue
      const slot = slots[row] ?? 0
      if (!speaksForAll && owners[slot] !== number) continue
      weights[slot] = weight
      met.add(slot)
    }
  }

  /** The slots that the newest segments speak for, newest first, until one speaks for more than `most(rows so far)`. */
  newest(most: (rows: number) => number): readonly number[] {
    const slots: number[] = []
    for (const [number, { live }] of Array.from(this.#kept).reverse()) {
      if (live > most(slots.length)) break
      slots.push(...this.#slotsOf(number))
    }
    return slots
  }

  /** The slots, lowest first, of segments that speak for less than half of their rows, and of small segments when there are many. */
  scattered(): readonly number[] {
    const all = Array.from(this.#kept)
    const small = all.filter(([, { live }]) => live < smallSegment)
    const stale = all.filter(([, { live, segment }]) => live * 2 < segment.count)
    const chosen = new Set([...stale, ...(small.length > mostSmall ? small : [])].map(([number]) => number))
    return Array.from(chosen)
      .flatMap((number) => this.#slotsOf(number))
      .sort((left, right) => left - right)
  }

  #slotsOf(number: number): readonly number[] {
    const slots = this.#kept.get(number)?.segment.parts.slots ?? new Uint32Array(0)
    return Array.from(slots).filter((slot) => this.#owners[slot] === number)
  }
}
