import { replyMemory } from '#core/lib/reply-memory.ts'

const encoder = new TextEncoder()

/** Leaves replies in memory that is shared with the window, which is woken for each at once. */
export class ReplyWriter {
  readonly #words: Int32Array
  readonly #bytes: Uint8Array

  constructor(memory: SharedArrayBuffer) {
    this.#words = new Int32Array(memory, 0, replyMemory.header / Int32Array.BYTES_PER_ELEMENT)
    this.#bytes = new Uint8Array(memory, replyMemory.header)
  }

  /** Leaves a reply, which JSON has to hold to the letter, under its key. False when there is no room: it is too long, or the last one has not been taken. */
  write(key: number, reply: unknown): boolean {
    const { written, taken, length } = replyMemory
    if (Atomics.load(this.#words, taken) !== Atomics.load(this.#words, written)) return false
    const bytes = encoder.encode(JSON.stringify([key, reply]))
    if (bytes.length > this.#bytes.length) return false
    this.#bytes.set(bytes)
    Atomics.store(this.#words, length, bytes.length)
    Atomics.add(this.#words, written, 1)
    Atomics.notify(this.#words, written)
    return true
  }
}
