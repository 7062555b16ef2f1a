import { holding } from './column.ts'

const firstCapacity = 256
const growth = 1.5

/**
 * Which rows name a key, such as the mentions of each claim: a doubly linked list per key, so that a row is added and removed at once, in
 * twelve bytes per row and key together. Keys and rows are slots; a row has one key at most.
 */
export class ReferenceIndex {
  /** By key, its first row plus 1; 0 when it has none. */
  #heads = new Int32Array(firstCapacity)
  /** By row, the next row plus 1; 0 when it is the last. */
  #next = new Int32Array(firstCapacity)
  /** By row, the row before plus 1; for the first of a list its key, as `-1 - key`; 0 when the row is in no list. */
  #previous = new Int32Array(firstCapacity)

  /** Makes room, so that arrays need not grow step by step. */
  reserve(rows: number, keys: number): void {
    this.#heads = roomFor(this.#heads, keys)
    this.#next = roomFor(this.#next, rows)
    this.#previous = roomFor(this.#previous, rows)
  }

  /** Takes a row in under a key; one that has a key gets the new one. */
  add(row: number, key: number): void {
    if (row >= this.#next.length || key >= this.#heads.length) this.#grow(row, key)
    if (this.#previous[row] !== 0) this.remove(row)
    const head = this.#heads[key] ?? 0
    this.#next[row] = head
    this.#previous[row] = -1 - key
    this.#heads[key] = row + 1
    if (head !== 0) this.#previous[head - 1] = row + 1
  }

  /** Takes a row out; one that has no key is passed over. */
  remove(row: number): void {
    const previous = this.#previous[row] ?? 0
    if (previous === 0) return
    const next = this.#next[row] ?? 0
    if (previous < 0) this.#heads[-1 - previous] = next
    else this.#next[previous - 1] = next
    if (next !== 0) this.#previous[next - 1] = previous
    this.#previous[row] = 0
    this.#next[row] = 0
  }

  /** Takes many rows in: `keys[i]` is the key of `rows[i]`, plus 1; with 0 the row has none. */
  fill(rows: Uint32Array, keys: ArrayLike<number>): void {
    for (let index = 0; index < rows.length; index += 1) {
      const key = keys[index] ?? 0
      if (key !== 0) this.add(rows[index] ?? 0, key - 1)
    }
  }

  /** The rows of a key, lowest first. */
  rows(key: number): Uint32Array<ArrayBuffer> {
    const rows = new Uint32Array(this.count(key))
    let row = this.#heads[key] ?? 0
    for (let index = 0; row !== 0; index += 1) {
      rows[index] = row - 1
      row = this.#next[row - 1] ?? 0
    }
    return rows.sort()
  }

  /** How many rows a key has; takes as long as there are. */
  count(key: number): number {
    let count = 0
    for (let row = this.#heads[key] ?? 0; row !== 0; row = this.#next[row - 1] ?? 0) count += 1
    return count
  }

  #grow(row: number, key: number): void {
    const rows = row < this.#next.length ? 0 : Math.ceil((row + 1) * growth)
    this.reserve(rows, key < this.#heads.length ? 0 : Math.ceil((key + 1) * growth))
  }
}

function roomFor(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  return array.length >= capacity ? array : holding(new Int32Array(capacity), array)
}
