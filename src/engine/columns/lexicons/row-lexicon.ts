import type { Steps } from '../steps.ts'
import type { TextColumn } from '../text-column.ts'
import type { Lexicon, Places } from './lexicon.ts'

/** Where a lexicon of rows finds the row above each row: by slot, the code of the parent. */
export interface Hierarchy {
  readonly version: number
  codes(): Uint8Array | Uint32Array
}

/**
 * The names of another table's rows: the code of a row is its slot + 1. A renamed or moved row changes nothing in the columns
 * that name it.
 */
export class RowLexicon implements Lexicon {
  readonly bits = 32
  readonly #names: TextColumn
  readonly #rows: { readonly size: number }
  readonly #hierarchy: Hierarchy | null
  /** Names read so far, by code. */
  #values: (string | undefined)[] = []
  #valuesVersion = -1
  #namesVersion = -1
  #hierarchyVersion = -1
  #places: Places = { byCode: new Uint32Array(1), last: 1, largest: 0 }
  #firstsVersion = -1
  #firsts: Uint32Array | null = null
  #parents = new Uint32Array(1)

  constructor(rows: { readonly size: number }, names: TextColumn, hierarchy: Hierarchy | null) {
    this.#rows = rows
    this.#names = names
    this.#hierarchy = hierarchy
  }

  get version(): number {
    return this.#names.order.version + (this.#hierarchy?.version ?? 0) + this.size
  }

  get size(): number {
    return this.#rows.size
  }

  value(code: number): string {
    if (code === 0) return ''
    const { version } = this.#names.order
    if (this.#valuesVersion !== version) {
      this.#valuesVersion = version
      this.#values = []
    }
    const known = this.#values[code]
    if (known !== undefined) return known
    const value = this.#names.at(code - 1)
    while (this.#values.length < code) this.#values.push(undefined)
    this.#values[code] = value
    return value
  }

  label(code: number): string {
    return this.value(code)
  }

  places(): Places {
    this.#refreshNames()
    return this.#places
  }

  groupPlaces(): Places {
    return this.places()
  }

  firsts(): Uint32Array | null {
    const { version } = this
    if (this.#firstsVersion !== version) {
      this.#firstsVersion = version
      this.#firsts = this.#firstsOfNames()
    }
    return this.#firsts
  }

  parents(): Uint32Array | null {
    if (this.#hierarchy === null) return null
    if (this.#hierarchyVersion !== this.#hierarchy.version || this.#parents.length !== this.size + 1) {
      this.#hierarchyVersion = this.#hierarchy.version
      this.#parents = new Uint32Array(this.size + 1)
      this.#parents.set(this.#hierarchy.codes().subarray(0, this.size), 1)
    }
    return this.#parents
  }

  *prepare(): Steps {
    yield* this.#names.prepare()
    this.#refreshNames()
  }

  #refreshNames(): void {
    if (this.#namesVersion === this.#names.order.version && this.#places.byCode.length === this.size + 1) return
    this.#namesVersion = this.#names.order.version
    const byCode = new Uint32Array(this.size + 1)
    byCode.set(this.#names.order.ranks().subarray(0, this.size), 1)
    this.#places = { byCode, last: this.size + 2, largest: this.size + 1 }
  }

  #firstsOfNames(): Uint32Array | null {
    const codes = new Map<string, number>()
    const firsts = new Uint32Array(this.size + 1)
    let repeats = false
    for (let code = 1; code <= this.size; code += 1) {
      const name = this.value(code)
      const first = codes.get(name) ?? code
      if (first === code) codes.set(name, code)
      else if (name !== '') repeats = true
      firsts[code] = first
    }
    return repeats ? firsts : null
  }
}
