import { grown } from './column.ts'

const firstPoolSize = 1024
const growth = 1.5

/** A list of codes per slot, all in one array. A list that grows moves to the end; when half of the array lies idle it is packed. */
export class CodeLists {
  #starts = new Uint32Array(0)
  #lengths = new Uint32Array(0)
  #pool = new Uint32Array(firstPoolSize)
  #end = 0
  #idle = 0

  get capacity(): number {
    return this.#starts.length
  }

  /** Where the list of each slot begins in the pool. */
  get starts(): Uint32Array {
    return this.#starts
  }

  get lengths(): Uint32Array {
    return this.#lengths
  }

  get pool(): Uint32Array {
    return this.#pool
  }

  reserve(capacity: number): void {
    this.#starts = grown(this.#starts, capacity)
    this.#lengths = grown(this.#lengths, capacity)
  }

  at(slot: number): Uint32Array {
    const start = this.#starts[slot] ?? 0
    return this.#pool.subarray(start, start + (this.#lengths[slot] ?? 0))
  }

  /** Whether the list was another one before. */
  set(slot: number, codes: readonly number[]): boolean {
    const before = this.at(slot)
    if (before.length === codes.length && codes.every((code, index) => before[index] === code)) return false
    this.#idle += before.length - (codes.length > before.length ? 0 : codes.length)
    if (codes.length > before.length) {
      this.#makeRoom(codes.length)
      this.#starts[slot] = this.#end
      this.#end += codes.length
    }
    this.#pool.set(codes, this.#starts[slot] ?? 0)
    this.#lengths[slot] = codes.length
    this.#packWhenIdle()
    return true
  }

  clear(slot: number): void {
    this.#idle += this.#lengths[slot] ?? 0
    this.#lengths[slot] = 0
    this.#packWhenIdle()
  }

  /** Sets many: the list of `slots[i]` is `values` from `offsets[i]` up to `offsets[i + 1]`, each as `translation` has it. */
  fill(
    slots: Uint32Array,
    offsets: ArrayLike<number>,
    values: ArrayLike<number>,
    translation: Uint32Array | null,
  ): void {
    const first = offsets[0] ?? 0
    const last = offsets[slots.length] ?? 0
    this.#makeRoom(last - first)
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] ?? 0
      const start = offsets[index] ?? 0
      this.#idle += this.#lengths[slot] ?? 0
      this.#starts[slot] = this.#end + start - first
      this.#lengths[slot] = (offsets[index + 1] ?? 0) - start
    }
    const pool = this.#pool
    for (let place = first; place < last; place += 1) {
      const value = values[place] ?? 0
      pool[this.#end + place - first] = translation === null ? value : (translation[value] ?? 0)
    }
    this.#end += last - first
    this.#packWhenIdle()
  }

  #makeRoom(count: number): void {
    const needed = this.#end + count
    if (needed > this.#pool.length)
      this.#pool = grown(this.#pool, Math.max(needed, Math.ceil(this.#pool.length * growth)))
  }

  #packWhenIdle(): void {
    if (this.#idle > firstPoolSize && this.#idle > this.#end / 2) this.#pack()
  }

  #pack(): void {
    const packed = new Uint32Array(this.#pool.length)
    let end = 0
    for (let slot = 0; slot < this.#starts.length; slot += 1) {
      const start = this.#starts[slot] ?? 0
      const length = this.#lengths[slot] ?? 0
      this.#starts[slot] = end
      for (let place = start; place < start + length; place += 1, end += 1) packed[end] = this.#pool[place] ?? 0
    }
    this.#pool = packed
    this.#end = end
    this.#idle = 0
  }
}
