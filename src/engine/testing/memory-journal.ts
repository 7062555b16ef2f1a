import { fail, ok, type Result } from '#core/lib/result.ts'
import type { JournalPort } from '../journal/port.ts'

/** A journal file in memory, for tests; it can be cut, altered and filled up as a disk can. */
export class MemoryJournal implements JournalPort {
  bytes = new Uint8Array(0)
  /** How many bytes fit on the "disk". */
  room = Number.POSITIVE_INFINITY

  async size(): Promise<Result<number>> {
    return ok(this.bytes.length)
  }

  async read(offset: number, length: number): Promise<Result<Uint8Array>> {
    return ok(this.bytes.slice(offset, offset + length))
  }

  async append(bytes: Uint8Array): Promise<Result<null>> {
    if (this.bytes.length + bytes.length > this.room) return fail('disk-full', 'The disk is full.')
    const grown = new Uint8Array(this.bytes.length + bytes.length)
    grown.set(this.bytes)
    grown.set(bytes, this.bytes.length)
    this.bytes = grown
    return ok(null)
  }

  async truncate(size: number): Promise<Result<null>> {
    this.bytes = this.bytes.slice(0, size)
    return ok(null)
  }

  async close(): Promise<void> {}

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  set text(text: string) {
    this.bytes = new TextEncoder().encode(text)
  }
}
