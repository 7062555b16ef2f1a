import { pageMissing } from '#core/journal/page-failure.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Sha256 } from '#core/model/ids.ts'
import { checkPage } from '../journal/page-check.ts'
import type { JournalPort, PageFile } from '../journal/port.ts'

/** A journal file with its pages in memory, for tests; it can be cut, altered and filled up as a disk can. */
export class MemoryJournal implements JournalPort {
  bytes = new Uint8Array(0)
  readonly pages = new Map<Sha256, Uint8Array>()
  /** How many bytes fit on the "disk". */
  room = Number.POSITIVE_INFINITY

  async size(): Promise<Result<number>> {
    return ok(this.bytes.length)
  }

  async read(offset: number, length: number): Promise<Result<Uint8Array>> {
    return ok(this.bytes.slice(offset, offset + length))
  }

  async append(bytes: Uint8Array): Promise<Result<null>> {
    if (!this.#fits(bytes)) return diskFull
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

  async writePages(pages: readonly PageFile[]): Promise<Result<null>> {
    for (const { sha256, bytes } of pages) {
      if (this.pages.get(sha256)?.length === bytes.length) continue
      if (!this.#fits(bytes)) return diskFull
      this.pages.set(sha256, bytes.slice())
    }
    return ok(null)
  }

  async readPage(sha256: Sha256): Promise<Result<Uint8Array>> {
    const bytes = this.pages.get(sha256)
    return bytes === undefined ? pageMissing(sha256) : await checkPage(sha256, bytes.slice())
  }

  async sweepPages(keep: ReadonlySet<Sha256>): Promise<Result<number>> {
    const swept = [...this.pages.keys()].filter((sha256) => !keep.has(sha256))
    for (const sha256 of swept) this.pages.delete(sha256)
    return ok(swept.length)
  }

  async close(): Promise<void> {}

  #fits(bytes: Uint8Array): boolean {
    const held = [...this.pages.values()].reduce((total, page) => total + page.length, this.bytes.length)
    return held + bytes.length <= this.room
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  set text(text: string) {
    this.bytes = new TextEncoder().encode(text)
  }
}

const diskFull = fail('disk-full', 'The disk is full.')
