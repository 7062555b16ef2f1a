/** Of every platform that the core runs on (WHATWG Encoding); its types come with none of them. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number }
}

const encoder = new TextEncoder()

/** Bytes that a UTF-16 unit may need in UTF-8. */
const mostBytes = 3

/** Bytes after which a piece is ready to be handed on. */
const fullBytes = 4 * 1024 * 1024

/** Room for as much, and for what is written before anyone looks whether it is full; for all pieces after a large one. */
const wholeRoom = fullBytes + 64 * 1024

/** A piece of so many bytes changes hands with the memory that it was gathered in; a smaller one is copied. */
const largePiece = wholeRoom / 2

/** UTF-16 units that are encoded together. */
const encodedAtOnce = 16 * 1024

/**
 * Text gathered as UTF-8. Most of it comes in short strings: the engine joins thousands of them in the time that encoding each by itself would
 * take, so they are encoded many at once. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 */
export class TextBuffer {
  // It grows with what is written: most exports are small, and clearing megabytes for one takes longer than writing it.
  #bytes = new Uint8Array(64 * 1024)
  #length = 0
  #text = ''

  /** Whether enough has been gathered to hand it on. */
  get isFull(): boolean {
    return this.#length >= fullBytes
  }

  write(text: string): void {
    this.#text += text
    if (this.#text.length < encodedAtOnce) return
    // The half of a surrogate pair waits for the other half.
    const isHalf = isHighSurrogate(this.#text.charCodeAt(this.#text.length - 1))
    const whole = this.#text.length - Number(isHalf)
    this.#encode(this.#text.slice(0, whole))
    this.#text = this.#text.slice(whole)
  }

  /** Adds text that is UTF-8 already. */
  append(bytes: Uint8Array): void {
    this.#encodeAll()
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** What has been gathered, in memory of its own; the buffer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    this.#encodeAll()
    const isLarge = this.#length >= largePiece
    const taken = isLarge ? this.#bytes.subarray(0, this.#length) : this.#bytes.slice(0, this.#length)
    if (isLarge) this.#bytes = new Uint8Array(wholeRoom)
    this.#length = 0
    return taken
  }

  #encodeAll(): void {
    if (this.#text === '') return
    this.#encode(this.#text)
    this.#text = ''
  }

  #encode(text: string): void {
    this.#makeRoom(text.length * mostBytes)
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#length + more, 2 * this.#bytes.length))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
