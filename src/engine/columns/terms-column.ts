import type { Facet } from '../answers.ts'
import { Bitset } from './bitset.ts'
import { CodeLists } from './code-lists.ts'
import type { Column, Condition, Grouped } from './column.ts'
import { countNamesakes, countRows } from './count-rows.ts'
import { facetValues } from './lexicons/facet-values.ts'
import { keysByCode, type Lexicon, namedValue } from './lexicons/lexicon.ts'
import { wantedCodes } from './lexicons/wanted-codes.ts'
import { countsOf, type RowsToCount } from './rows-to-count.ts'
import { upTo } from './sorted-places.ts'
import { spreadRows } from './spread-rows.ts'
import type { Steps } from './steps.ts'

/** How often each code is used, by code. */
export interface Usage {
  /** Rows that name it. */
  readonly rows: Uint32Array
  /** Rows that name it or one below it. */
  readonly below: Uint32Array
  /** How often it stands in the rows' lists, repetitions included. */
  readonly occurrences: Uint32Array
}

/** How many rows of all name each code or one below it, with what that is so under. */
interface Counted {
  readonly firsts: Uint32Array | null
  readonly parents: Uint32Array | null
  readonly counts: Uint32Array
}

/** Any number of values of a lexicon per row, in the order of the record; a value may be repeated. */
export class TermsColumn implements Column {
  readonly #lexicon: Lexicon
  readonly #lists = new CodeLists()
  #usage: Usage | null = null
  #counted: Counted | null = null
  #parents: Uint32Array | null = null

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  reserve(capacity: number): void {
    this.#lists.reserve(capacity)
  }

  at(slot: number): Uint32Array {
    return this.#lists.at(slot)
  }

  set(slot: number, codes: readonly number[]): void {
    const before = this.#lists.at(slot).slice()
    if (!this.#lists.set(slot, codes)) return
    this.#usage = null
    if (this.#counted === null) return
    tally(this.#counted, before, -1)
    tally(this.#counted, codes, 1)
  }

  /**
   * Sets many: the values of `slots[i]` are `values` from `offsets[i]` up to `offsets[i + 1]`; `translation` gives the lexicon's code for
   * each, or is null when they are such codes.
   */
  fill(
    slots: Uint32Array,
    offsets: ArrayLike<number>,
    values: ArrayLike<number>,
    translation: Uint32Array | null,
  ): void {
    this.#lists.fill(slots, offsets, values, translation)
    this.#usage = null
    this.#counted = null
  }

  clear(slot: number): void {
    const before = this.#lists.at(slot)
    if (before.length === 0) return
    this.#usage = null
    if (this.#counted !== null) tally(this.#counted, before, -1)
    this.#lists.clear(slot)
  }

  context(): number {
    return this.#lexicon.version
  }

  tester(condition: Condition): (slot: number) => boolean {
    const wanted = wantedCodes(this.#lexicon, condition)
    return (slot) => this.at(slot).some((code) => wanted[code] === 1)
  }

  comparing(descending: boolean): (left: number, right: number) => number {
    const byCode = keysByCode(this.#lexicon.places(), descending)
    const keyOf = (slot: number) => byCode[this.at(slot)[0] ?? 0] ?? 0
    return (left, right) => keyOf(left) - keyOf(right)
  }

  meeting(condition: Condition): Bitset {
    return this.#naming(wantedCodes(this.#lexicon, condition))
  }

  /** The slots whose list names the code itself. */
  naming(code: number): Bitset {
    const wanted = new Uint8Array(this.#lexicon.size + 1)
    wanted[code] = 1
    return this.#naming(wanted)
  }

  /** Sorted by the first value of each row. */
  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[] {
    const byCode = keysByCode(this.#lexicon.places(), descending)
    const { starts, lengths, pool } = this.#lists
    const keys = new Uint32Array(slots.length)
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] ?? 0
      const first = (lengths[slot] ?? 0) === 0 ? 0 : (pool[starts[slot] ?? 0] ?? 0)
      keys[index] = byCode[first] ?? 0
    }
    return [keys]
  }

  grouped(slots: Uint32Array, descending: boolean): Grouped {
    const spread = spreadRows(slots, this.#lists, keysByCode(this.#lexicon.groupPlaces(), descending))
    return {
      slots: spread.slots,
      words: [spread.keys],
      named: (place) => namedValue(this.#lexicon, spread.codes[spread.keys[place] ?? 0] ?? 0),
    }
  }

  facet(rows: RowsToCount, chosen: ReadonlySet<string>): Facet {
    const counts = countsOf(
      rows,
      (slots) => this.#count(slots),
      () => this.#countAll(),
    )
    return facetValues(this.#lexicon, counts, chosen, 'frequency')
  }

  /** Counted over all slots, when a list or the hierarchy has changed. */
  usage(): Usage {
    const parents = this.#lexicon.parents()
    if (this.#usage !== null && this.#parents === parents && this.#usage.rows.length === this.#lexicon.size + 1) {
      return this.#usage
    }
    const slots = upTo(this.#lists.capacity)
    const rows = countRows(slots, this.#lists, this.#lexicon.size, null)
    this.#usage = {
      rows,
      below: parents === null ? rows : countRows(slots, this.#lists, this.#lexicon.size, parents),
      occurrences: this.#countOccurrences(slots),
    }
    this.#parents = parents
    return this.#usage
  }

  *prepare(): Steps {
    yield* this.#lexicon.prepare()
  }

  #count(slots: Uint32Array): Uint32Array {
    const firsts = this.#lexicon.firsts()
    const parents = this.#lexicon.parents()
    return firsts === null
      ? countRows(slots, this.#lists, this.#lexicon.size, parents)
      : countNamesakes(slots, this.#lists, firsts, parents)
  }

  #countAll(): Uint32Array {
    const [firsts, parents] = [this.#lexicon.firsts(), this.#lexicon.parents()]
    const counted = this.#counted
    const isRight =
      counted?.firsts === firsts && counted.parents === parents && counted.counts.length === this.#lexicon.size + 1
    if (isRight) return counted.counts
    const counts = this.#count(upTo(this.#lists.capacity))
    this.#counted = { firsts, parents, counts }
    return counts
  }

  #naming(wanted: Uint8Array): Bitset {
    const { starts, lengths, pool, capacity } = this.#lists
    const met = new Bitset(capacity)
    for (let slot = 0; slot < capacity; slot += 1) {
      const start = starts[slot] ?? 0
      const end = start + (lengths[slot] ?? 0)
      for (let place = start; place < end; place += 1) {
        if (wanted[pool[place] ?? 0] === 1) {
          met.add(slot)
          break
        }
      }
    }
    return met
  }

  #countOccurrences(slots: Uint32Array): Uint32Array {
    const occurrences = new Uint32Array(this.#lexicon.size + 1)
    for (const slot of slots) for (const code of this.at(slot)) occurrences[code] = (occurrences[code] ?? 0) + 1
    return occurrences
  }
}

/** Counts one row more or less: once for each code that it names, and for each above those. */
function tally({ firsts, parents, counts }: Counted, codes: Iterable<number>, by: 1 | -1): void {
  const seen = new Set<number>()
  for (const named of codes) {
    for (let code = firsts?.[named] ?? named; code !== 0 && !seen.has(code); code = parents?.[code] ?? 0) {
      seen.add(code)
      counts[code] = (counts[code] ?? 0) + by
    }
  }
}
