const bitsPerWord = 32

/** A set of slots, one bit each. Sets that are combined must have the same capacity. */
export class Bitset {
  readonly capacity: number
  readonly #words: Uint32Array

  constructor(capacity: number) {
    this.capacity = capacity
    this.#words = new Uint32Array(Math.ceil(capacity / bitsPerWord))
  }

  has(slot: number): boolean {
    return (((this.#words[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
  }

  add(slot: number): void {
    const word = slot >>> 5
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (slot & 31))
  }

  /** Adds the slots from `first` on for which the counts that stand there are not 0. */
  addWhere(first: number, counts: Uint32Array): void {
    const words = this.#words
    const { length } = counts
    for (let index = 0; index < length; ) {
      const slot = first + index
      const end = Math.min(length, index + bitsPerWord - (slot & 31))
      let word = 0
      for (let bit = slot & 31; index < end; index += 1, bit += 1) if (counts[index] !== 0) word |= 1 << bit
      words[slot >>> 5] = (words[slot >>> 5] ?? 0) | word
    }
  }

  delete(slot: number): void {
    const word = slot >>> 5
    this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (slot & 31))
  }

  /** Keeps what the other set has, too. */
  intersect(other: Bitset): this {
    const { length } = this.#words
    for (let word = 0; word < length; word += 1)
      this.#words[word] = (this.#words[word] ?? 0) & (other.#words[word] ?? 0)
    return this
  }

  /** Takes in what the other set has. */
  unite(other: Bitset): this {
    const { length } = this.#words
    for (let word = 0; word < length; word += 1)
      this.#words[word] = (this.#words[word] ?? 0) | (other.#words[word] ?? 0)
    return this
  }

  /** Drops what the other set has. */
  subtract(other: Bitset): this {
    const { length } = this.#words
    for (let word = 0; word < length; word += 1)
      this.#words[word] = (this.#words[word] ?? 0) & ~(other.#words[word] ?? 0)
    return this
  }

  /** The same slots in a set of its own, of this capacity or a larger one. */
  copy(capacity = this.capacity): Bitset {
    const made = new Bitset(capacity)
    made.#words.set(this.#words)
    return made
  }

  count(): number {
    let count = 0
    for (const word of this.#words) count += bitsOf(word)
    return count
  }

  /** Those of the given slots that are in the set, in their order. */
  keep(slots: Uint32Array): Uint32Array {
    return this.#choose(slots, 1)
  }

  /** Those of the given slots that are not in the set, in their order. */
  drop(slots: Uint32Array): Uint32Array {
    return this.#choose(slots, 0)
  }

  /** Calls `visit` for each slot, lowest first. */
  forEach(visit: (slot: number) => void): void {
    const { length } = this.#words
    for (let index = 0; index < length; index += 1) {
      let word = this.#words[index] ?? 0
      while (word !== 0) {
        const lowest = word & -word
        visit((index << 5) + 31 - Math.clz32(lowest))
        word ^= lowest
      }
    }
  }

  /** The slots, lowest first. */
  members(): Uint32Array {
    const members = new Uint32Array(this.count())
    const { length } = this.#words
    let count = 0
    for (let index = 0; index < length; index += 1) {
      for (let word = this.#words[index] ?? 0; word !== 0; word &= word - 1) {
        members[count] = (index << 5) + 31 - Math.clz32(word & -word)
        count += 1
      }
    }
    return members
  }

  /** Writes every slot and keeps the place of those that are wanted: without a branch, a pass takes a fraction of the time. */
  #choose(slots: Uint32Array, wanted: 0 | 1): Uint32Array {
    const words = this.#words
    const chosen = new Uint32Array(slots.length + 1)
    const { length } = slots
    let count = 0
    for (let index = 0; index < length; index += 1) {
      const slot = slots[index] ?? 0
      chosen[count] = slot
      count += (((words[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) ^ (1 - wanted)
    }
    return chosen.subarray(0, count)
  }
}

/** How many bits of a 32-bit word are set (Warren, Hacker's Delight, 2nd edition, section 5-1). */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  return Math.imul(bits, 0x01010101) >>> 24
}
