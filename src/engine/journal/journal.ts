import { utf8ToBytes } from '@noble/hashes/utils.js'
import { bulkSize, split } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { type JournalEntry, journalVersion, type PageReference } from '#core/journal/entry.ts'
import { sizeOf } from '#core/journal/invert.ts'
import { sealLine, sha256OfText } from '#core/journal/line.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Sha256 } from '#core/model/ids.ts'
import type { EncodedPage, PageDecoder } from './page-codec.ts'
import { PageShelf } from './page-shelf.ts'
import type { EntryPlace, JournalTail } from './place.ts'
import type { JournalPort } from './port.ts'
import type { ReadEntry } from './read-entry.ts'
import { scanJournal } from './scan.ts'

/** A payload whose JSON is longer is journalled as its length and SHA-256, since the diff says all of it again (SPEC J-7); one beside pages is not even measured. */
const longestPayload = 65_536

/** An entry before it has its place in the chain. */
export type NewEntry = Omit<JournalEntry, 'seq' | 'previous' | 'hash' | 'chunks' | 'pages'>

/** What an append did. */
export interface Appended extends EntryPlace {
  readonly seq: number
  readonly hash: Sha256
  readonly pages: readonly PageReference[]
}

/** Writes the first line of a journal and gives its tail. */
export async function beginJournal(port: JournalPort, caseId: string): Promise<Result<JournalTail>> {
  const header = JSON.stringify({ format: 'claimbench-journal', version: journalVersion, case: caseId })
  const bytes = utf8ToBytes(`${header}\n`)
  const written = await port.append(bytes)
  return written.ok ? ok({ seq: 0, hash: sha256OfText(header), size: bytes.length }) : written
}

/** The append-only record of a case: what stands here has happened. */
export class Journal {
  readonly #port: JournalPort
  readonly #decoder: PageDecoder
  readonly #shelf: PageShelf
  #tail: JournalTail

  constructor(port: JournalPort, tail: JournalTail, decoder: PageDecoder) {
    this.#port = port
    this.#decoder = decoder
    this.#shelf = new PageShelf(port)
    this.#tail = tail
  }

  get tail(): JournalTail {
    return this.#tail
  }

  /**
   * Appends an entry and flushes it, its pages before its line; what pages hold is not in its diff. Pages of `again` were written for an
   * earlier entry. On failure the journal ends where it ended before. One append at a time.
   */
  async append(
    entry: NewEntry,
    pages: Iterable<EncodedPage> = [],
    again: readonly PageReference[] = [],
  ): Promise<Result<Appended>> {
    const shelved = await this.#shelf.put(pages)
    const appended = shelved.ok ? await this.#write(entry, [...again, ...shelved.value]) : shelved
    if (appended.ok) this.#shelf.settle()
    // The pages of a change that did not happen would keep the room that the next one needs.
    else if (this.#shelf.hasBegun) await this.#sweep()
    return appended
  }

  /** The bytes of a page, see `PagePort`. */
  readPage(sha256: Sha256): Promise<Result<Uint8Array>> {
    return this.#port.readPage(sha256)
  }

  /** Reads back the entry at a place that `append` or a scan gave. */
  async read(place: EntryPlace): Promise<Result<ReadEntry>> {
    let found: ReadEntry | null = null
    const start = { offset: place.offset, seq: null, hash: null }
    const report = await scanJournal(this.#port, this.#decoder, start, async (entry) => {
      found = entry
      return ok(false)
    })
    if (!report.ok) return report
    return found === null
      ? fail('entry-unreadable', report.value.stop?.message ?? `The journal has no entry at byte ${place.offset}.`)
      : ok(found)
  }

  /**
   * Checks the whole chain up to the present end, and every page that it names; gives the sentence that says where it is broken, or null.
   * Where all is sound, page files that no entry names are swept. `pause` is called between entries and pages, and ends the check by throwing.
   */
  async verify(pause: () => Promise<void>): Promise<Result<string | null>> {
    const checked = new Set<Sha256>()
    const report = await this.#readAll(async (entry) => {
      await pause()
      return await this.#shelf.check(entry.pages, checked, pause)
    })
    if (!report.ok || report.value !== null) return report
    const swept = await this.#shelf.sweep(checked)
    return swept.ok ? ok(null) : swept
  }

  close(): Promise<void> {
    return this.#port.close()
  }

  async #sweep(): Promise<void> {
    this.#shelf.forget()
    const named = new Set<Sha256>()
    const report = await this.#readAll(async ({ pages }) => {
      for (const { sha256 } of pages) named.add(sha256)
      return ok(null)
    })
    if (report.ok && report.value === null) await this.#shelf.sweep(named)
  }

  /** Reads every entry up to the present end; gives what is wrong, or null. */
  async #readAll(take: (entry: ReadEntry) => Promise<Result<null>>): Promise<Result<string | null>> {
    const { size } = this.#tail
    const start = { offset: 0, seq: 0, hash: null }
    const report = await scanJournal(this.#port, this.#decoder, start, async (entry, { offset, length }) => {
      const taken = await take(entry)
      return taken.ok ? ok(offset + length < size) : taken
    })
    return report.ok ? ok(report.value.stop?.message ?? null) : report
  }

  async #write(entry: NewEntry, pages: readonly PageReference[]): Promise<Result<Appended>> {
    const { lines, hash } = this.#lines(entry, pages)
    const bytes = utf8ToBytes(lines.map((line) => `${line}\n`).join(''))
    const offset = this.#tail.size
    const written = await this.#port.append(bytes)
    if (!written.ok) return written
    const seq = this.#tail.seq + 1
    this.#tail = { seq, hash, size: offset + bytes.length }
    return ok({ seq, hash, offset, length: bytes.length, pages })
  }

  #lines(
    entry: NewEntry,
    pages: readonly PageReference[],
  ): { readonly lines: readonly string[]; readonly hash: Sha256 } {
    const parts: readonly Diff[] = sizeOf(entry.diff) > bulkSize ? split(entry.diff, bulkSize) : []
    const lines: string[] = []
    let previous = this.#tail.hash
    for (const [chunk, diff] of parts.entries()) {
      const sealed = sealLine({ chunk, of: entry.id, diff, previous })
      lines.push(sealed.line)
      previous = sealed.hash
    }
    const { id, at, actor, origin, command, words } = entry
    const payload = pages.length === 0 ? shortPayload(entry.payload) : { omitted: true }
    const diff = parts.length === 0 ? entry.diff : {}
    const fields = {
      seq: this.#tail.seq + 1,
      id,
      at,
      actor,
      origin,
      command,
      words,
      payload,
      chunks: parts.length,
      ...(pages.length === 0 ? {} : { pages }),
      diff,
      previous,
    }
    const sealed = sealLine(fields)
    return { lines: [...lines, sealed.line], hash: sealed.hash }
  }
}

function shortPayload(payload: unknown): unknown {
  const text = JSON.stringify(payload) ?? 'null'
  return text.length <= longestPayload ? payload : { omitted: true, length: text.length, sha256: sha256OfText(text) }
}
