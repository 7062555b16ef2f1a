import { holding } from './column.ts'

/** One code per slot; 0 stands for none. Codes of a fixed vocabulary take a byte each, others four. */
export class Codes {
  readonly #bits: 8 | 32
  #codes: Uint8Array | Uint32Array
  #version = 0

  constructor(bits: 8 | 32) {
    this.#bits = bits
    this.#codes = this.#room(0)
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  /** By slot; not to be changed. */
  get array(): Uint8Array | Uint32Array {
    return this.#codes
  }

  reserve(capacity: number): void {
    if (capacity > this.#codes.length) this.#codes = holding(this.#room(capacity), this.#codes)
  }

  at(slot: number): number {
    return this.#codes[slot] ?? 0
  }

  /** Whether the code was another one before. */
  set(slot: number, code: number): boolean {
    if (this.#codes[slot] === code) return false
    this.#codes[slot] = code
    this.#version += 1
    return true
  }

  clear(slot: number): void {
    this.set(slot, 0)
  }

  /** Sets many: `translation` gives the code for each of the `values`. */
  fill(slots: Uint32Array, values: ArrayLike<number>, translation: Uint32Array): void {
    const codes = this.#codes
    for (let index = 0; index < slots.length; index += 1)
      codes[slots[index] ?? 0] = translation[values[index] ?? 0] ?? 0
    this.#version += 1
  }

  #room(capacity: number): Uint8Array | Uint32Array {
    return this.#bits === 8 ? new Uint8Array(capacity) : new Uint32Array(capacity)
  }
}
