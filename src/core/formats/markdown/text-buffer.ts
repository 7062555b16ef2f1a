/** Bytes after which a piece is ready to be handed on. */
const fullBytes = 4 * 1024 * 1024

/** Room for as much, and for what is written before anyone looks whether it is full; for all pieces after a large one. */
const wholeRoom = fullBytes + 64 * 1024

/** A piece of so many bytes changes hands with the memory that it was gathered in; a smaller one is copied. */
const largePiece = wholeRoom / 2

/**
 * Text gathered as UTF-8. Most of it comes in short strings: encoding each where it is to stand takes a fraction of the time that joining them
 * first and encoding the whole does. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 */
export class TextBuffer {
  // It grows with what is written: most exports are small, and clearing megabytes for one takes longer than writing it.
  #bytes = new Uint8Array(64 * 1024)
  #length = 0

  /** Whether enough has been gathered to hand it on. */
  get isFull(): boolean {
    return this.#length >= fullBytes
  }

  /** How many bytes have been gathered and not yet taken. */
  get length(): number {
    return this.#length
  }

  /** Adds text that is UTF-8 already. */
  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** What was gathered since the buffer had this length; to be read before more is written. */
  since(length: number): Uint8Array {
    return this.#bytes.subarray(length, this.#length)
  }

  write(text: string): void {
    // A UTF-16 unit takes up to three bytes.
    if (this.#length + 3 * text.length > this.#bytes.length) this.#makeRoom(3 * text.length)
    const bytes = this.#bytes
    let at = this.#length
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit < 0x80) bytes[at++] = unit
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[at++] = 0xe0 | (unit >> 12)
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else {
        const pair = text.codePointAt(index) ?? unit
        if (pair > 0xffff) {
          index += 1
          bytes[at++] = 0xf0 | (pair >> 18)
          bytes[at++] = 0x80 | ((pair >> 12) & 0x3f)
          bytes[at++] = 0x80 | ((pair >> 6) & 0x3f)
          bytes[at++] = 0x80 | (pair & 0x3f)
        } else {
          bytes[at++] = 0xef
          bytes[at++] = 0xbf
          bytes[at++] = 0xbd
        }
      }
    }
    this.#length = at
  }

  /** What has been gathered, in memory of its own; the buffer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const isLarge = this.#length >= largePiece
    const taken = isLarge ? this.#bytes.subarray(0, this.#length) : this.#bytes.slice(0, this.#length)
    if (isLarge) this.#bytes = new Uint8Array(wholeRoom)
    this.#length = 0
    return taken
  }

  #makeRoom(more: number): void {
    const larger = new Uint8Array(Math.max(this.#length + more, 2 * this.#bytes.length))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
