import { forms, sign, signs } from './signs.ts'

const firstUnits = 1 << 10
const firstTerms = 1 << 8
const basis = 0x811c9dc5
const prime = 0x01000193

/**
 * The different terms of some texts, each with a code from 0 in the order in which they came. A term is put together unit by unit at
 * the end of the pool, and stays there when it is a new one. A hash table with open addressing; the hash is FNV-1a over UTF-16 units.
 */
export class Terms {
  #units = new Uint16Array(firstUnits)
  #starts = new Uint32Array(firstTerms + 1)
  #hashes = new Int32Array(firstTerms)
  /** Codes plus one. */
  #table = new Uint32Array(firstTerms * 2)
  #count = 0
  #end = 0
  #hash = basis

  get count(): number {
    return this.#count
  }

  /** Forgets all terms. */
  clear(): void {
    this.#table.fill(0)
    this.#count = 0
    this.#end = 0
    this.#hash = basis
  }

  /** Makes room for so many more units. */
  reserve(units: number): void {
    const needed = this.#end + units
    if (needed <= this.#units.length) return
    const grown = new Uint16Array(Math.max(needed, this.#units.length * 2))
    grown.set(this.#units)
    this.#units = grown
  }

  /** Adds a unit to the term that is being put together; there has to be room. */
  push(unit: number): void {
    this.#units[this.#end] = unit
    this.#end += 1
    this.#hash = Math.imul(this.#hash ^ unit, prime)
  }

  /** Adds the letters that stand in a text from `from` on, and gives back where they end; there has to be room. */
  pushLetters(text: string, from: number): number {
    const units = this.#units
    const { length } = text
    let end = this.#end
    let hash = this.#hash
    let index = from
    for (; index < length; index += 1) {
      const unit = text.charCodeAt(index)
      if (signs[unit] !== sign.letter) break
      const form = forms[unit] ?? 0
      units[end] = form
      end += 1
      hash = Math.imul(hash ^ form, prime)
    }
    this.#end = end
    this.#hash = hash
    return index
  }

  /** Ends the term and gives its code. */
  take(): number {
    const start = this.#starts[this.#count] ?? 0
    const hash = this.#hash ^ (this.#hash >>> 15)
    this.#hash = basis
    const mask = this.#table.length - 1
    let place = hash & mask
    for (let code = this.#table[place] ?? 0; code !== 0; code = this.#table[place] ?? 0) {
      if (this.#hashes[code - 1] === hash && this.#isSame(code - 1, start)) {
        this.#end = start
        return code - 1
      }
      place = (place + 1) & mask
    }
    return this.#keep(place, hash)
  }

  /** The terms as texts, by code. */
  texts(): readonly string[] {
    return Array.from({ length: this.#count }, (_, code) =>
      String.fromCharCode(...this.#units.subarray(this.#starts[code], this.#starts[code + 1])),
    )
  }

  #isSame(code: number, start: number): boolean {
    const units = this.#units
    const from = this.#starts[code] ?? 0
    const length = this.#end - start
    if ((this.#starts[code + 1] ?? 0) - from !== length) return false
    for (let index = 0; index < length; index += 1) if (units[from + index] !== units[start + index]) return false
    return true
  }

  #keep(place: number, hash: number): number {
    const code = this.#count
    this.#table[place] = code + 1
    this.#hashes[code] = hash
    this.#count += 1
    if (this.#count === this.#hashes.length) this.#grow()
    this.#starts[this.#count] = this.#end
    return code
  }

  #grow(): void {
    const room = this.#count * 2
    const starts = new Uint32Array(room + 1)
    starts.set(this.#starts)
    this.#starts = starts
    const hashes = new Int32Array(room)
    hashes.set(this.#hashes)
    this.#hashes = hashes
    this.#table = new Uint32Array(room * 2)
    const mask = this.#table.length - 1
    for (let code = 0; code < this.#count; code += 1) {
      let place = (hashes[code] ?? 0) & mask
      while (this.#table[place] !== 0) place = (place + 1) & mask
      this.#table[place] = code + 1
    }
  }
}
