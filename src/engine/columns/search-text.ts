import { fold } from '#core/query/fold.ts'
import { Bitset } from './bitset.ts'
import type { Steps } from './steps.ts'

/** Rows folded between two pauses. */
const step = 64

interface Answered {
  readonly words: string
  readonly met: Bitset
}

/**
 * What words are looked for in, folded, by slot. Texts are folded when they are first needed. The last search is kept: a search
 * for more of the same words looks only where those were found.
 */
export class SearchText {
  readonly #textOf: (slot: number) => string
  readonly #folded: (string | null)[] = []
  /** Slots whose text changed since the last search. */
  readonly #changed = new Set<number>()
  #last: Answered = { words: '', met: new Bitset(0) }

  constructor(textOf: (slot: number) => string) {
    this.#textOf = textOf
  }

  /** Tells that the text of a slot is another one now. */
  forget(slot: number): void {
    while (this.#folded.length <= slot) this.#folded.push(null)
    this.#folded[slot] = null
    if (this.#last.words !== '') this.#changed.add(slot)
  }

  /** The standing slots whose text contains the words. */
  find(text: string, standing: Bitset): Bitset {
    const words = fold(text)
    const met = this.#search(words, standing)
    this.#last = { words, met }
    this.#changed.clear()
    return met.copy(standing.capacity).intersect(standing)
  }

  /** Folds in small steps what has not been folded yet. */
  *prepare(standing: Bitset): Steps {
    for (let slot = 0; slot < this.#folded.length; slot += 1) {
      if (slot % step === 0) yield
      if (standing.has(slot)) this.#foldedAt(slot)
    }
  }

  #search(words: string, standing: Bitset): Bitset {
    const { words: lastWords, met: lastMet } = this.#last
    const met = new Bitset(standing.capacity)
    const test = (slot: number) => {
      if (this.#foldedAt(slot).includes(words)) met.add(slot)
    }
    if (lastWords === '' || !words.includes(lastWords)) {
      standing.forEach(test)
      return met
    }
    if (words === lastWords) met.unite(lastMet)
    else {
      lastMet.forEach((slot) => {
        if (standing.has(slot)) test(slot)
      })
    }
    for (const slot of this.#changed) {
      met.delete(slot)
      if (standing.has(slot)) test(slot)
    }
    return met
  }

  #foldedAt(slot: number): string {
    const known = this.#folded[slot] ?? null
    if (known !== null) return known
    const made = fold(this.#textOf(slot))
    this.#folded[slot] = made
    return made
  }
}
