const firstRoom = 1 << 10

/** Numbers from 0 written one after the other, seven bits to a byte, the least significant first; all but a number's last byte have the highest bit set (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(firstRoom)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** What has been written; not to be changed. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Begins anew in the same memory; what `bytes` gave is overwritten. */
  clear(): void {
    this.#length = 0
  }

  write(number: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow()
    let rest = number
    while (rest > 0x7f) {
      this.#bytes[this.#length] = (rest & 0x7f) | 0x80
      this.#length += 1
      rest >>>= 7
    }
    this.#bytes[this.#length] = rest
    this.#length += 1
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2)
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes
    this.#at = from
  }

  get at(): number {
    return this.#at
  }

  read(): number {
    const bytes = this.#bytes
    let byte = bytes[this.#at] ?? 0
    this.#at += 1
    if (byte < 0x80) return byte
    let number = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.#at] ?? 0
      this.#at += 1
      number |= (byte & 0x7f) << shift
    }
    return number
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    const bytes = this.#bytes
    let at = this.#at
    for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 0x80) left -= 1
    this.#at = at
  }
}
