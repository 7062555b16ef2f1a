import type { Steps } from '../steps.ts'
import type { Lexicon, Places } from './lexicon.ts'
import type { Ordering } from './orderings.ts'
import { placesBy } from './places.ts'

/** Values met in the records, such as authors, languages and dates; each distinct one has a code. */
export class WordLexicon implements Lexicon {
  readonly bits = 32
  readonly #ordering: Ordering
  readonly #values: string[] = ['']
  readonly #codes = new Map<string, number>()
  #places: Places | null = null
  #groupPlaces: Places | null = null

  constructor(ordering: Ordering) {
    this.#ordering = ordering
  }

  get version(): number {
    return this.size
  }

  get size(): number {
    return this.#values.length - 1
  }

  /** The code of a value, which is taken in when it is new. The empty text is no value. */
  codeOf(value: string): number {
    if (value === '') return 0
    const known = this.#codes.get(value)
    if (known !== undefined) return known
    const code = this.#values.push(value) - 1
    this.#codes.set(value, code)
    this.#places = null
    this.#groupPlaces = null
    return code
  }

  value(code: number): string {
    return this.#values[code] ?? ''
  }

  label(code: number): string {
    return this.value(code)
  }

  places(): Places {
    this.#places ??= this.#placesBy(this.#ordering.compare)
    return this.#places
  }

  groupPlaces(): Places {
    this.#groupPlaces ??= this.#placesBy(this.#ordering.compareGroups)
    return this.#groupPlaces
  }

  firsts(): null {
    return null
  }

  parents(): null {
    return null
  }

  *prepare(): Steps {
    for (const value of this.#values) {
      this.#ordering.learn(value)
      yield
    }
    this.places()
  }

  #placesBy(compare: Ordering['compare']): Places {
    return placesBy(this.size, (left, right) => compare(this.value(left), this.value(right)))
  }
}
