import { utf8ToBytes } from '@noble/hashes/utils.js'
import { split } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { type JournalEntry, journalVersion } from '#core/journal/entry.ts'
import { sizeOf } from '#core/journal/invert.ts'
import { sealLine, sha256OfText } from '#core/journal/line.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Sha256 } from '#core/model/ids.ts'
import type { EntryPlace, JournalTail } from './place.ts'
import type { JournalPort } from './port.ts'
import { scanJournal } from './scan.ts'

/** Records in one line of a chunked entry, and from which size on an entry is chunked (SPEC J-6). */
const chunkSize = 4096
/** A payload whose JSON is longer is journalled as its length and SHA-256, since the diff says all of it again (SPEC J-7). */
const longestPayload = 65_536

/** An entry before it has its place in the chain. */
export type NewEntry = Omit<JournalEntry, 'seq' | 'previous' | 'hash' | 'chunks'>

/** What an append did. */
export interface Appended extends EntryPlace {
  readonly seq: number
  readonly hash: Sha256
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
  #tail: JournalTail

  constructor(port: JournalPort, tail: JournalTail) {
    this.#port = port
    this.#tail = tail
  }

  get tail(): JournalTail {
    return this.#tail
  }

  /** Appends an entry and flushes it; on failure the journal ends where it ended before. */
  async append(entry: NewEntry): Promise<Result<Appended>> {
    const { lines, hash } = this.#lines(entry)
    const bytes = utf8ToBytes(lines.map((line) => `${line}\n`).join(''))
    const offset = this.#tail.size
    const written = await this.#port.append(bytes)
    if (!written.ok) return written
    const seq = this.#tail.seq + 1
    this.#tail = { seq, hash, size: offset + bytes.length }
    return ok({ seq, hash, offset, length: bytes.length })
  }

  /** Reads back the entry at a place that `append` or a scan gave. */
  async read(place: EntryPlace): Promise<Result<JournalEntry>> {
    let found: JournalEntry | null = null
    const report = await scanJournal(this.#port, { offset: place.offset, seq: null, hash: null }, (entry) => {
      found = entry
      return false
    })
    if (!report.ok) return report
    return found === null
      ? fail('entry-unreadable', report.value.stop?.message ?? `The journal has no entry at byte ${place.offset}.`)
      : ok(found)
  }

  /** Checks the whole chain up to the present end; gives the sentence that says where it is broken, or null. */
  async verify(pause: () => Promise<void>): Promise<Result<string | null>> {
    const { size } = this.#tail
    const report = await scanJournal(this.#port, { offset: 0, seq: 0, hash: null }, async (_, place) => {
      await pause()
      return place.offset + place.length < size
    })
    if (!report.ok) return report
    return ok(report.value.stop?.message ?? null)
  }

  close(): Promise<void> {
    return this.#port.close()
  }

  #lines(entry: NewEntry): { readonly lines: readonly string[]; readonly hash: Sha256 } {
    const parts: readonly Diff[] = sizeOf(entry.diff) > chunkSize ? split(entry.diff, chunkSize) : []
    const lines: string[] = []
    let previous = this.#tail.hash
    for (const [chunk, diff] of parts.entries()) {
      const sealed = sealLine({ chunk, of: entry.id, diff, previous })
      lines.push(sealed.line)
      previous = sealed.hash
    }
    const { id, at, actor, origin, command, words } = entry
    const payload = shortPayload(entry.payload)
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
