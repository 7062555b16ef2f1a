import { replyMemory } from '#core/lib/reply-memory.ts'

const encoder = new TextEncoder()

/** Leaves replies in memory that is shared with the window, which is woken for each at once. */
export class ReplyWriter {
  readonly #words: Int32Array
  readonly #bytes: Uint8Array
  /** Encoders do not write into shared memory, and memory that is new for every reply takes longer to find than to write. */
  readonly #own = new Uint8Array(replyMemory.longest)

  constructor(memory: SharedArrayBuffer) {
    this.#words = new Int32Array(memory, 0, replyMemory.header / Int32Array.BYTES_PER_ELEMENT)
    this.#bytes = new Uint8Array(memory, replyMemory.header)
  }

  /** Leaves a reply, which JSON has to hold to the letter, under its key. False when there is no room: it is too long, or the last one has not been taken. */
  write(key: number, reply: unknown): boolean {
    const { written, taken, length } = replyMemory
    if (Atomics.load(this.#words, taken) !== Atomics.load(this.#words, written)) return false
    const text = JSON.stringify([key, reply])
    const encoded = encoder.encodeInto(text, this.#own)
    if (encoded.read < text.length) return false
    this.#bytes.set(this.#own.subarray(0, encoded.written))
    Atomics.store(this.#words, length, encoded.written)
    Atomics.add(this.#words, written, 1)
    Atomics.notify(this.#words, written)
    return true
  }
}
