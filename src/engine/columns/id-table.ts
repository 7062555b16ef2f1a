import { bytesPerUuid, readUuid, uuidText, wordsPerUuid } from '#core/lib/uuid.ts'
import { grown } from './column.ts'

const firstCapacity = 256
const growth = 1.5

/** When more of the buckets than this are taken, there are twice as many. */
const fullest = 0.7

/**
 * UUIDs by number, and their numbers by UUID: 16 bytes each in one array, and a hash table with open addressing. Numbers count
 * from 0 in the order in which the ids came.
 */
export class IdTable {
  #words = new Uint32Array(firstCapacity * wordsPerUuid)
  /** The number of the id, plus 1, at its place by hash or the next free one after it; 0 is free. */
  #buckets = new Uint32Array(firstCapacity * 2)
  #size = 0
  readonly #read = new Uint32Array(wordsPerUuid)

  get size(): number {
    return this.#size
  }

  /** How many ids there is room for. */
  get capacity(): number {
    return this.#words.length / wordsPerUuid
  }

  /** The words of all ids, four each; not to be changed. */
  get words(): Uint32Array {
    return this.#words
  }

  /** A hash of the first ids in their order (FNV-1a over words of 32 bits). */
  hashOfFirst(count: number): number {
    const words = this.#words
    const { length } = words.subarray(0, count * wordsPerUuid)
    let hash = 0x811c9dc5
    for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ (words[index] ?? 0), 0x01000193)
    return hash >>> 0
  }

  /** Makes room for so many ids. */
  reserve(count: number): void {
    if (count > this.capacity) this.#words = grown(this.#words, count * wordsPerUuid)
    let buckets = this.#buckets.length
    while (count > buckets * fullest) buckets *= 2
    if (buckets > this.#buckets.length) this.#rehash(buckets)
  }

  /** The id in lower case. */
  textOf(number: number): string {
    return uuidText(this.#words, number * wordsPerUuid)
  }

  find(id: string): number | undefined {
    if (!readUuid(id, this.#read)) return
    const known = this.#buckets[this.#bucketOf(this.#read)] ?? 0
    return known === 0 ? undefined : known - 1
  }

  /** The number of an id, a new one when it is not known. Throws when it is not a UUID. */
  numberFor(id: string): number {
    if (!readUuid(id, this.#read)) throw new Error(`“${id}” is not a UUID.`)
    return this.#numberForRead()
  }

  /** The numbers of ids that stand in a row, 16 bytes each. */
  numbersFor(ids: Uint8Array): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array(Math.floor(ids.length / bytesPerUuid))
    const view = new DataView(ids.buffer, ids.byteOffset, ids.byteLength)
    this.reserve(this.#size + numbers.length)
    for (let index = 0; index < numbers.length; index += 1) {
      for (let word = 0; word < wordsPerUuid; word += 1)
        this.#read[word] = view.getUint32(index * bytesPerUuid + word * 4)
      numbers[index] = this.#numberForRead()
    }
    return numbers
  }

  /** The words of the ids of numbers, four each. */
  wordsOf(numbers: Uint32Array): Uint32Array {
    const words = new Uint32Array(numbers.length * wordsPerUuid)
    for (let index = 0; index < numbers.length; index += 1) {
      const place = (numbers[index] ?? 0) * wordsPerUuid
      for (let word = 0; word < wordsPerUuid; word += 1)
        words[index * wordsPerUuid + word] = this.#words[place + word] ?? 0
    }
    return words
  }

  /** The ids of numbers, 16 bytes each. */
  bytesOf(numbers: Uint32Array): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(numbers.length * bytesPerUuid)
    const view = new DataView(bytes.buffer)
    for (let index = 0; index < numbers.length; index += 1) {
      const place = (numbers[index] ?? 0) * wordsPerUuid
      for (let word = 0; word < wordsPerUuid; word += 1)
        view.setUint32(index * bytesPerUuid + word * 4, this.#words[place + word] ?? 0)
    }
    return bytes
  }

  #numberForRead(): number {
    if (this.#size === this.capacity) this.reserve(Math.ceil(this.capacity * growth))
    const bucket = this.#bucketOf(this.#read)
    const known = this.#buckets[bucket] ?? 0
    if (known !== 0) return known - 1
    this.#words.set(this.#read, this.#size * wordsPerUuid)
    this.#size += 1
    this.#buckets[bucket] = this.#size
    return this.#size - 1
  }

  /** Where the id stands, or would stand. */
  #bucketOf(id: Uint32Array): number {
    const buckets = this.#buckets
    const words = this.#words
    const mask = buckets.length - 1
    let bucket = hashOf(id, 0) & mask
    for (let known = buckets[bucket] ?? 0; known !== 0; known = buckets[bucket] ?? 0) {
      const place = (known - 1) * wordsPerUuid
      if (
        words[place + 3] === id[3] &&
        words[place + 2] === id[2] &&
        words[place + 1] === id[1] &&
        words[place] === id[0]
      ) {
        return bucket
      }
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  #rehash(count: number): void {
    const buckets = new Uint32Array(count)
    const mask = count - 1
    for (let number = 0; number < this.#size; number += 1) {
      let bucket = hashOf(this.#words, number * wordsPerUuid) & mask
      while (buckets[bucket] !== 0) bucket = (bucket + 1) & mask
      buckets[bucket] = number + 1
    }
    this.#buckets = buckets
  }
}

/** Mixes all bits of an id, since ids made together have most of them in common (the finaliser of MurmurHash3). */
function hashOf(words: Uint32Array, place: number): number {
  let hash = Math.imul(words[place] ?? 0, 0x9e3779b1) ^ Math.imul(words[place + 1] ?? 0, 0x7feb352d)
  hash ^= Math.imul(words[place + 2] ?? 0, 0x846ca68b) ^ Math.imul(words[place + 3] ?? 0, 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
