import type { NamedValue } from '../column.ts'
import type { Steps } from '../steps.ts'
import type { Lexicon, Places } from './lexicon.ts'

/** A term of a vocabulary. A grade without a basis sorts last in both directions. */
export interface Term extends NamedValue {
  readonly basis: boolean
}

/** The terms of a fixed vocabulary, in its own order; terms without a basis come at its end. */
export class VocabularyLexicon implements Lexicon {
  readonly bits = 8
  readonly #codes: ReadonlyMap<string, number>
  readonly #places: Places
  #terms: readonly Term[]
  #version = 0

  constructor(terms: readonly Term[]) {
    this.#terms = terms
    this.#codes = new Map(terms.map(({ value }, index) => [value, index + 1]))
    this.#places = {
      byCode: Uint32Array.from({ length: terms.length + 1 }, (_, code) => code),
      last: terms.filter(({ basis }) => basis).length + 1,
      largest: terms.length,
    }
  }

  get version(): number {
    return this.#version
  }

  get size(): number {
    return this.#terms.length
  }

  /** Words the same terms anew, as when the case changes its yardstick. */
  reword(terms: readonly Term[]): void {
    this.#terms = terms
    this.#version += 1
  }

  codeOf(value: string | null): number {
    return value === null ? 0 : (this.#codes.get(value) ?? 0)
  }

  value(code: number): string {
    return this.#terms[code - 1]?.value ?? ''
  }

  label(code: number): string {
    return this.#terms[code - 1]?.label ?? ''
  }

  places(): Places {
    return this.#places
  }

  groupPlaces(): Places {
    return this.#places
  }

  firsts(): null {
    return null
  }

  parents(): null {
    return null
  }

  *prepare(): Steps {
    // The order of a vocabulary is known from the start.
  }
}
