import { kindOf, tokensOf } from '#core/query/tokens.ts'
import { forms, learn, type Spelt, sign, signs, spell } from './signs.ts'
import type { Terms } from './terms.ts'

const firstRoom = 1 << 10
const mostSpelt = 64

/**
 * Cuts texts into the terms that an index keeps, one for each of core's tokens: a word is its own term; the term of a
 * character is the character with the one joined to it, or the character alone at the end of a run, so that terms that begin with a
 * character are where it stands, and two joined characters are one term. `codes` has the terms of all texts cut so far, in their order.
 */
export class Cutter {
  readonly #terms: Terms
  #codes = new Uint32Array(firstRoom)
  #count = 0
  /** What the text so far ended with. */
  #last: 'word' | 'character' | null = null
  /** The character that waits for one joined to it. */
  #waiting = 0

  constructor(terms: Terms) {
    this.#terms = terms
  }

  /** How many terms all texts had. */
  get count(): number {
    return this.#count
  }

  /** Not to be changed. */
  get codes(): Uint32Array {
    return this.#codes.subarray(0, this.#count)
  }

  /** Forgets all texts. */
  clear(): void {
    this.#count = 0
  }

  /** Cuts one more text, and gives back how many terms it has. */
  cut(text: string): number {
    const before = this.#count
    this.#makeRoom(text.length)
    if (!this.#cutQuickly(text)) {
      this.#count = before
      this.#cutByCore(text)
    }
    return this.#count - before
  }

  /** Unit by unit; false when only core can tell, and then the terms of this text count for nothing. */
  #cutQuickly(text: string): boolean {
    const terms = this.#terms
    const { length } = text
    for (let index = 0; index < length; ) {
      const unit = text.charCodeAt(index)
      const known = signs[unit] ?? 0
      const does = known === sign.unknown ? learn(unit) : known
      if (does === sign.letter) {
        if (this.#last === 'character') this.#endCharacters()
        index = terms.pushLetters(text, index)
        this.#last = 'word'
        continue
      }
      if (does === sign.parting) this.#end()
      else if (does === sign.character) this.#character(forms[unit] ?? 0)
      else if (does === sign.spelt) {
        const codePoint = text.codePointAt(index) ?? unit
        if (codePoint > 0xffff) index += 1
        for (const spelt of spell(codePoint)) this.#spelt(spelt)
      } else if (does === sign.part) {
        this.#end()
        return false
      }
      index += 1
    }
    this.#end()
    return true
  }

  #cutByCore(text: string): void {
    for (const token of tokensOf(text)) {
      if (!token.joined) this.#end()
      this.#makeRoom(token.text.length)
      const kind = kindOf(token.text)
      if (kind === 'character') this.#spelt({ kind, text: token.text })
      else for (const letter of token.text) this.#spelt({ kind: 'word', text: letter })
    }
    this.#end()
  }

  #spelt({ kind, text }: Spelt): void {
    this.#makeRoom(mostSpelt)
    if (kind === null) this.#end()
    else if (kind === 'character') this.#character(text.codePointAt(0) ?? 0)
    else {
      if (this.#last === 'character') this.#endCharacters()
      for (let index = 0; index < text.length; index += 1) this.#terms.push(text.charCodeAt(index))
      this.#last = 'word'
    }
  }

  #character(codePoint: number): void {
    if (this.#last === 'word') this.#endTerm()
    else if (this.#last === 'character') {
      this.#push(this.#waiting)
      this.#push(codePoint)
      this.#endTerm()
    }
    this.#waiting = codePoint
    this.#last = 'character'
  }

  #push(codePoint: number): void {
    if (codePoint > 0xff_ff) {
      this.#terms.push(0xd8_00 + ((codePoint - 0x1_00_00) >>> 10))
      this.#terms.push(0xdc_00 + (codePoint & 0x3_ff))
    } else this.#terms.push(codePoint)
  }

  #end(): void {
    if (this.#last === 'word') this.#endTerm()
    else if (this.#last === 'character') this.#endCharacters()
    this.#last = null
  }

  #endCharacters(): void {
    this.#push(this.#waiting)
    this.#endTerm()
  }

  #endTerm(): void {
    this.#codes[this.#count] = this.#terms.take()
    this.#count += 1
  }

  /** For so many more units. */
  #makeRoom(units: number): void {
    this.#terms.reserve(units + mostSpelt)
    const needed = this.#count + units + mostSpelt
    if (needed <= this.#codes.length) return
    const grown = new Uint32Array(Math.max(needed, this.#codes.length * 2))
    grown.set(this.#codes)
    this.#codes = grown
  }
}
