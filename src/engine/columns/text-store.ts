import { grown } from './column.ts'

/** Texts one after the other in UTF-8: text `i` stands from `offsets[i]` up to `offsets[i + 1]`. */
export interface Utf8Texts {
  readonly bytes: Uint8Array
  readonly offsets: Int32Array
}

const rowBits = 12
const rowsPerBlock = 1 << rowBits
const own = 0x8000_0000
const encoder = new TextEncoder()
/** A mark at the beginning is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Texts by slot. Those that came in UTF-8 stay as they came and are read when they are asked for, at eight bytes beside their own; those that
 * were set one by one are strings. A slot without a text has the empty one.
 */
export class TextStore {
  /** 0 for none; with the highest bit, the place among the strings; else block and row, plus 1. */
  #places = new Uint32Array(0)
  /** Of at most `rowsPerBlock` texts each. */
  readonly #blocks: Utf8Texts[] = []
  readonly #strings: string[] = []
  readonly #freeStrings: number[] = []

  reserve(capacity: number): void {
    this.#places = grown(this.#places, capacity)
  }

  /** Whether there is a text, without reading it. */
  has(slot: number): boolean {
    return (this.#places[slot] ?? 0) !== 0
  }

  at(slot: number): string {
    const place = this.#places[slot] ?? 0
    if (place === 0) return ''
    if (place >= own) return this.#strings[place - own] ?? ''
    return decoder.decode(this.#bytesAt(place))
  }

  set(slot: number, text: string): void {
    const before = this.#places[slot] ?? 0
    if (text === '') this.clear(slot)
    else if (before >= own) this.#strings[before - own] = text
    else this.#places[slot] = own + this.#keep(text)
  }

  clear(slot: number): void {
    const before = this.#places[slot] ?? 0
    this.#places[slot] = 0
    if (before < own) return
    this.#strings[before - own] = ''
    this.#freeStrings.push(before - own)
  }

  /** Sets many at once. Bytes and offsets are kept, not copied: they must not change, and should not be parts of larger buffers. */
  fill(slots: Uint32Array, { bytes, offsets }: Utf8Texts): void {
    for (let start = 0; start < slots.length; start += rowsPerBlock) {
      const end = Math.min(start + rowsPerBlock, slots.length)
      const first = (this.#blocks.push({ bytes, offsets: offsets.subarray(start, end + 1) }) - 1) << rowBits
      for (let index = start; index < end; index += 1) {
        const slot = slots[index] ?? 0
        this.clear(slot)
        if (offsets[index] !== offsets[index + 1]) this.#places[slot] = first + (index - start) + 1
      }
    }
  }

  /** The texts of slots in UTF-8, without reading those that came so. */
  copyUtf8(slots: Uint32Array): Utf8Texts & { readonly bytes: Uint8Array<ArrayBuffer> } {
    const offsets = new Int32Array(slots.length + 1)
    const parts = Array.from(slots, (slot) => this.#utf8At(slot))
    parts.forEach((part, index) => {
      offsets[index + 1] = (offsets[index] ?? 0) + part.length
    })
    const bytes = new Uint8Array(offsets.at(-1) ?? 0)
    parts.forEach((part, index) => {
      bytes.set(part, offsets[index])
    })
    return { bytes, offsets }
  }

  /** The text in UTF-8; not to be changed. */
  #utf8At(slot: number): Uint8Array {
    const place = this.#places[slot] ?? 0
    return place === 0 || place >= own ? encoder.encode(this.at(slot)) : this.#bytesAt(place)
  }

  #bytesAt(place: number): Uint8Array {
    const block = this.#blocks[(place - 1) >>> rowBits]
    if (block === undefined) return new Uint8Array(0)
    const row = (place - 1) & (rowsPerBlock - 1)
    return block.bytes.subarray(block.offsets[row], block.offsets[row + 1])
  }

  #keep(text: string): number {
    const free = this.#freeStrings.pop()
    if (free === undefined) return this.#strings.push(text) - 1
    this.#strings[free] = text
    return free
  }
}
