import type { Slots } from '../columns/slots.ts'
import type { TextColumn } from '../columns/text-column.ts'
import type { TimeColumn } from '../columns/time-column.ts'
import type { Page } from '../pages/page.ts'

/** Takes codes that stand for words of a page, many at once. */
interface FilledByCode {
  fill(slots: Uint32Array, values: ArrayLike<number>, translation: Uint32Array): void
}

/** Takes lists of codes, many at once. */
interface FilledByLists {
  fill(slots: Uint32Array, offsets: ArrayLike<number>, values: ArrayLike<number>, translation: Uint32Array | null): void
}

/**
 * Moves columns of a page into the columns in memory, row `i` of the page to `slots[i]`. A column that the page does not have is
 * passed over, as in a page of patches.
 */
export class PageFilling {
  readonly #page: Page
  readonly #slots: Uint32Array

  constructor(page: Page, slots: Uint32Array) {
    this.#page = page
    this.#slots = slots
  }

  /** Words of a lexicon; `codeOf` gives the lexicon's code for a word. */
  terms(name: string, column: FilledByCode, codeOf: (word: string) => number): void {
    if (!this.#page.has(name)) return
    const { codes, words } = this.#page.terms(name)
    column.fill(this.#slots, codes, Uint32Array.of(0, ...words.map(codeOf)))
  }

  /** Texts; their bytes are copied, so that the page need not be kept for them. */
  texts(name: string, column: TextColumn): void {
    if (!this.#page.has(name)) return
    const { bytes, offsets } = this.#page.texts(name)
    const count = this.#page.rows
    column.fill(this.#slots, { bytes: bytes.slice(0, offsets[count]), offsets: offsets.slice(0, count + 1) })
  }

  /** Rows of another table, one each. */
  references(name: string, of: Slots, take: (slots: Uint32Array, others: Uint32Array) => void): void {
    if (this.#page.has(name)) take(this.#slots, of.slotsForIds(this.#page.ids(name)))
  }

  /** Rows of another table, any number each; their codes are slots + 1. */
  lists(name: string, column: FilledByLists, of: Slots): void {
    if (!this.#page.has(name)) return
    const { offsets, ids } = this.#page.idLists(name)
    const codes = of.slotsForIds(ids)
    for (let index = 0; index < codes.length; index += 1) codes[index] = (codes[index] ?? 0) + 1
    column.fill(this.#slots, offsets, codes, null)
  }

  times(name: string, column: TimeColumn): void {
    if (this.#page.has(name)) column.fill(this.#slots, this.#page.times(name))
  }

  numbers(name: string, column: { fill(slots: Uint32Array, values: ArrayLike<number>): void }): void {
    if (this.#page.has(name)) column.fill(this.#slots, this.#page.numbers(name))
  }
}
