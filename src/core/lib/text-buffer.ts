import { fullBytes, type PieceMemory, wholeRoom } from './piece-memory.ts'
import { mostUtf8Bytes, writeUtf8 } from './utf8.ts'

/** Of every platform that the core runs on (WHATWG Encoding); its types come with none of them. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number }
}

const encoder = new TextEncoder()

/** UTF-16 units from which on a text is given to the platform's encoder. */
const longText = 512

/** A piece of so many bytes changes hands with the memory that it was gathered in; a smaller one is copied. */
const largePiece = wholeRoom / 2

/** Text gathered as UTF-8. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD, also where its other half begins the next text. */
export class TextBuffer {
  readonly #memory: PieceMemory
  // It grows with what is written: most exports are small, and clearing megabytes for one takes longer than writing it.
  #bytes = new Uint8Array(64 * 1024)
  #length = 0

  constructor(memory: PieceMemory) {
    this.#memory = memory
  }

  /** Whether enough has been gathered to hand it on. */
  get isFull(): boolean {
    return this.#length >= fullBytes
  }

  write(text: string): void {
    this.#makeRoom(text.length * mostUtf8Bytes)
    if (text.length < longText) this.#length = writeUtf8(text, this.#bytes, this.#length)
    else this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  /** Adds text that is UTF-8 already. */
  append(utf8: Uint8Array): void {
    this.#makeRoom(utf8.length)
    this.#bytes.set(utf8, this.#length)
    this.#length += utf8.length
  }

  /** What has been gathered, in memory of its own; the buffer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const isLarge = this.#length >= largePiece
    const taken = isLarge ? this.#bytes.subarray(0, this.#length) : this.#bytes.slice(0, this.#length)
    if (isLarge) this.#bytes = this.#memory.take()
    this.#length = 0
    return taken
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#length + more, 2 * this.#bytes.length))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
