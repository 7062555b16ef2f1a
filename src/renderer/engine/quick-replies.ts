import { z } from 'zod'
import { replyMemory } from '#core/lib/reply-memory.ts'
import type { Result } from '#core/lib/result.ts'

const decoder = new TextDecoder()

/** A reply with the key of its call. What it says is our own engine's word for it, as it is of a reply that comes as a message. */
const Left = z.tuple([z.number(), z.unknown()])

/** Takes the replies that an engine's worker leaves in shared memory, each as soon as it is there. */
export class QuickReplies {
  readonly memory = new SharedArrayBuffer(replyMemory.header + replyMemory.longest)
  readonly #words = new Int32Array(this.memory, 0, replyMemory.header / Int32Array.BYTES_PER_ELEMENT)
  readonly #bytes = new Uint8Array(this.memory, replyMemory.header)
  /** Decoders do not read shared memory, and memory that is new for every reply takes longer to find than to read. */
  readonly #own = new Uint8Array(replyMemory.longest)
  readonly #waiting = new Map<number, (reply: unknown) => void>()
  #keys = 0
  #isClosed = false

  constructor() {
    void this.#listen()
  }

  /** Sends a call under a key of its own; resolves with its reply, whichever way that comes. */
  async call<Value>(send: (key: number) => Promise<Result<Value> | null>): Promise<Result<Value>> {
    this.#keys += 1
    const key = this.#keys
    const left = new Promise<Result<Value>>((resolve, reject) =>
      this.#waiting.set(key, (reply) =>
        isResult<Value>(reply) ? resolve(reply) : reject(new Error('The engine left what is no reply.')),
      ),
    )
    const sent = send(key).then((reply) => reply ?? left)
    try {
      return await Promise.race([left, sent])
    } finally {
      this.#waiting.delete(key)
    }
  }

  close(): void {
    this.#isClosed = true
    Atomics.notify(this.#words, replyMemory.written)
  }

  async #listen(): Promise<void> {
    for (let taken = 0; !this.#isClosed; ) {
      const woken = Atomics.waitAsync(this.#words, replyMemory.written, taken)
      if (woken.async) await woken.value
      const written = Atomics.load(this.#words, replyMemory.written)
      if (written === taken) continue
      this.#take()
      taken = written
      Atomics.store(this.#words, replyMemory.taken, written)
    }
  }

  #take(): void {
    const length = Atomics.load(this.#words, replyMemory.length)
    this.#own.set(this.#bytes.subarray(0, length))
    const [key, reply] = Left.parse(JSON.parse(decoder.decode(this.#own.subarray(0, length))))
    this.#waiting.get(key)?.(reply)
  }
}

function isResult<Value>(reply: unknown): reply is Result<Value> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean'
}

/** Null where a window shares no memory with its workers: it is not isolated from other pages, or the browser cannot wait for memory to change. */
export function quickReplies(): QuickReplies | null {
  return globalThis.crossOriginIsolated && 'waitAsync' in Atomics ? new QuickReplies() : null
}
