import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { Codes } from './codes.ts'
import type { Column, Condition, Grouped } from './column.ts'
import { inOneGroup } from './grouped.ts'
import { facetValues } from './lexicons/facet-values.ts'
import { keysByCode, type Lexicon, namedValue, type Places } from './lexicons/lexicon.ts'
import { wantedCodes } from './lexicons/wanted-codes.ts'
import { countsOf, type RowsToCount } from './rows-to-count.ts'
import type { Steps } from './steps.ts'

/** One value of a lexicon per row, or none; dates are such values, too. */
export class TermColumn implements Column {
  readonly #lexicon: Lexicon
  readonly #codes: Codes
  /** How many rows of all have each code; null until it is asked for. */
  #counts: Uint32Array | null = null

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#codes = new Codes(lexicon.bits)
  }

  /** Grows with every change. */
  get version(): number {
    return this.#codes.version
  }

  /** By slot; not to be changed. */
  codes(): Uint8Array | Uint32Array {
    return this.#codes.array
  }

  reserve(capacity: number): void {
    this.#codes.reserve(capacity)
  }

  at(slot: number): number {
    return this.#codes.at(slot)
  }

  set(slot: number, code: number): void {
    const before = this.#codes.at(slot)
    if (!this.#codes.set(slot, code) || this.#counts === null) return
    this.#counts[before] = (this.#counts[before] ?? 0) - 1
    this.#counts[code] = (this.#counts[code] ?? 0) + 1
  }

  /** Sets many: `translation` gives the lexicon's code for each of the `values`, 0 for none. */
  fill(slots: Uint32Array, values: ArrayLike<number>, translation: Uint32Array): void {
    this.#codes.fill(slots, values, translation)
    this.#counts = null
  }

  clear(slot: number): void {
    this.set(slot, 0)
  }

  context(): number {
    return this.#lexicon.version
  }

  tester(condition: Condition): (slot: number) => boolean {
    const wanted = wantedCodes(this.#lexicon, condition)
    return (slot) => wanted[this.at(slot)] === 1
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    const byCode = keysByCode(this.#lexicon.places(), descending)
    return (left, right) => (byCode[this.at(left)] ?? 0) - (byCode[this.at(right)] ?? 0)
  }

  meeting(condition: Condition): Bitset {
    const wanted = wantedCodes(this.#lexicon, condition)
    const codes = this.codes()
    const met = new Bitset(codes.length)
    for (let slot = 0; slot < codes.length; slot += 1) if (wanted[codes[slot] ?? 0] === 1) met.add(slot)
    return met
  }

  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    return [this.#keys(this.#lexicon.places(), slots, descending)]
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    const keys = this.#keys(this.#lexicon.groupPlaces(), slots, descending)
    return inOneGroup(slots, [keys], (slot) => namedValue(this.#lexicon, this.at(slot)))
  }

  /** Each value's rows are counted with it and with its first namesake. */
  facet(rows: RowsToCount, chosen: ReadonlySet<string>): Facet {
    const firsts = this.#lexicon.firsts()
    const counts = countsOf(
      rows,
      (slots) => this.#count(slots),
      () => this.#countAll(),
    )
    for (let code = 1; code < counts.length; code += 1) {
      const first = firsts?.[code] ?? code
      if (first === code) continue
      counts[first] = (counts[first] ?? 0) + (counts[code] ?? 0)
      counts[code] = 0
    }
    return facetValues(this.#lexicon, counts, chosen, 'vocabulary')
  }

  *prepare(): Steps {
    yield* this.#lexicon.prepare()
  }

  #count(slots: Uint32Array): Uint32Array {
    const codes = this.codes()
    const counts = new Uint32Array(this.#lexicon.size + 1)
    // Neighbours mostly have the same code; two counters do not wait for each other.
    const others = new Uint32Array(counts.length)
    const { length } = slots
    for (let index = 0; index < length; index += 2) {
      const code = codes[slots[index] ?? 0] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
      const other = index + 1 < length ? (codes[slots[index + 1] ?? 0] ?? 0) : 0
      others[other] = (others[other] ?? 0) + 1
    }
    for (let code = 0; code < counts.length; code += 1) counts[code] = (counts[code] ?? 0) + (others[code] ?? 0)
    return counts
  }

  #countAll(): Uint32Array {
    const length = this.#lexicon.size + 1
    // A value that came after they were counted has no room in them.
    if (this.#counts?.length === length) return this.#counts
    const counts = new Uint32Array(length)
    for (const code of this.codes()) counts[code] = (counts[code] ?? 0) + 1
    this.#counts = counts
    return counts
  }

  #keys(places: Places, slots: Uint32Array, descending: boolean): Uint32Array {
    const byCode = keysByCode(places, descending)
    const codes = this.codes()
    const keys = new Uint32Array(slots.length)
    for (let index = 0; index < slots.length; index += 1) keys[index] = byCode[codes[slots[index] ?? 0] ?? 0] ?? 0
    return keys
  }
}
