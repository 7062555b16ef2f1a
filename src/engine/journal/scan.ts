import type { Diff } from '#core/journal/diff.ts'
import { JournalChunk, JournalEntry, JournalHeader, journalVersion } from '#core/journal/entry.ts'
import { openLine, sha256OfText } from '#core/journal/line.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { type JournalLine, readLines } from './lines.ts'
import type { PageDecoder } from './page-codec.ts'
import type { EntryPlace, JournalTail } from './place.ts'
import type { JournalPort } from './port.ts'
import { isAlteredPage, type Pages, type ReadEntry, readEntry } from './read-entry.ts'

/** Where to begin: a byte, and what the entry there must follow; null for what is not known. At byte 0 stands the header. */
export interface ScanStart {
  readonly offset: number
  readonly seq: number | null
  readonly hash: Sha256 | null
}

/** Why a scan ended before the end of the file. */
export interface ScanStop {
  /** `torn`: an entry that was never completely written, at the very end; `altered`: a line that is not what was written. */
  readonly kind: 'torn' | 'altered' | 'newer'
  /** The byte up to which all is well. */
  readonly offset: number
  readonly message: string
}

export interface ScanReport {
  /** The last good entry; seq 0 when there is none. */
  readonly tail: JournalTail
  readonly stop: ScanStop | null
  readonly caseId: string | null
}

/**
 * What is done with an entry. True goes on, false ends the scan after it. A failure that a page is at fault for makes the entry an
 * altered one (SPEC J-18); any other is that of the scan.
 */
type TakeEntry = (entry: ReadEntry, place: EntryPlace) => Promise<Result<boolean>>

/**
 * Reads entries in order, checks each line's hash and its place in the chain, and gives every whole entry to `take`. Pages are
 * read only when `take` asks for an entry's diff. Damage ends the scan and is reported, never repaired here.
 */
export async function scanJournal(
  port: JournalPort,
  decoder: PageDecoder,
  start: ScanStart,
  take: TakeEntry,
): Promise<Result<ScanReport>> {
  const scan = new Scan({ port, decoder }, start, take)
  const read = await readLines(port, start.offset, (line) => scan.line(line))
  return read.ok ? scan.report() : read
}

class Scan {
  readonly #pages: Pages
  readonly #take: TakeEntry
  #seq: number | null
  #hash: Sha256 | null
  #lineNumber = 0
  #chunks: Diff[] = []
  #good: number
  #atHeader: boolean
  readonly #fromStart: boolean
  #entryStart: number
  #last: { seq: number; hash: Sha256 } = { seq: 0, hash: Sha256.parse('0'.repeat(64)) }
  #stop: ScanStop | null = null
  #failure: Failure | null = null
  #caseId: string | null = null

  constructor(pages: Pages, start: ScanStart, take: TakeEntry) {
    this.#pages = pages
    this.#take = take
    this.#seq = start.seq
    this.#hash = start.hash
    this.#good = start.offset
    this.#entryStart = start.offset
    this.#fromStart = start.offset === 0
    this.#atHeader = this.#fromStart
    if (start.seq !== null && start.hash !== null) this.#last = { seq: start.seq, hash: start.hash }
  }

  async line(line: JournalLine): Promise<boolean> {
    this.#lineNumber += 1
    if (!line.complete) return this.#halt('torn', 'The last change was not completely written.')
    if (this.#atHeader) return this.#header(line)
    const opened = openLine(line.text)
    if (!opened.ok) return this.#altered(opened.message)
    return isChunk(opened.value) ? this.#chunk(opened.value) : await this.#entry(opened.value, line)
  }

  report(): Result<ScanReport> {
    if (this.#failure !== null) return this.#failure
    const orphans = this.#stop === null && this.#chunks.length > 0
    if (orphans) this.#halt('torn', 'The last change was not completely written.')
    return ok({ tail: { ...this.#last, size: this.#good }, stop: this.#stop, caseId: this.#caseId })
  }

  #header(line: JournalLine): boolean {
    this.#atHeader = false
    const header = readHeader(line.text)
    if (!header.ok) return this.#altered(header.message)
    if (header.value.version > journalVersion) {
      return this.#halt(
        'newer',
        `This case was written by a newer Claimbench (journal format ${header.value.version}). Update Claimbench to open it; nothing was changed.`,
      )
    }
    this.#caseId = header.value.case
    this.#hash = sha256OfText(line.text)
    this.#last = { seq: 0, hash: this.#hash }
    this.#good = this.#entryStart = line.offset + line.length
    return true
  }

  #chunk(value: object): boolean {
    const parsed = JournalChunk.safeParse(value)
    if (!parsed.success) return this.#altered(misshapen)
    const chunk = parsed.data
    if (this.#hash !== null && chunk.previous !== this.#hash)
      return this.#altered('It does not follow the line before it.')
    if (chunk.chunk !== this.#chunks.length) {
      // A change that failed half-way may have left its first chunks; the next change begins at chunk 0 again.
      return this.#altered('A part of a large change is missing before it.')
    }
    this.#chunks.push(chunk.diff)
    this.#hash = chunk.hash
    return true
  }

  async #entry(value: unknown, line: JournalLine): Promise<boolean> {
    const parsed = JournalEntry.safeParse(value)
    if (!parsed.success) return this.#altered(misshapen)
    const entry = parsed.data
    if (this.#hash !== null && entry.previous !== this.#hash)
      return this.#altered('It does not follow the line before it.')
    if (this.#seq !== null && entry.seq !== this.#seq + 1)
      return this.#altered(`Its number is ${entry.seq}, not ${this.#seq + 1}.`)
    if (entry.chunks !== this.#chunks.length) return this.#altered('Parts of this change are missing before it.')
    const read = readEntry(entry, this.#chunks, this.#pages)
    const end = line.offset + line.length
    const taken = await this.#take(read, { offset: this.#entryStart, length: end - this.#entryStart })
    if (!taken.ok) return this.#notTaken(taken)
    this.#chunks = []
    this.#seq = entry.seq
    this.#hash = entry.hash
    this.#last = { seq: entry.seq, hash: entry.hash }
    this.#good = this.#entryStart = end
    return taken.value
  }

  #notTaken(failure: Failure): boolean {
    if (isAlteredPage(failure.code)) return this.#altered(failure.message)
    this.#failure = failure
    return false
  }

  #altered(why: string): boolean {
    const where = this.#fromStart ? `in line ${this.#lineNumber}` : `at byte ${this.#good}`
    return this.#halt('altered', `The journal is damaged ${where}. ${why}`)
  }

  #halt(kind: ScanStop['kind'], message: string): boolean {
    this.#stop = { kind, offset: this.#good, message }
    return false
  }
}

const misshapen = 'It does not have the shape of a journal entry.'

function isChunk(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'chunk' in value
}

function readHeader(text: string): Result<JournalHeader> {
  try {
    const parsed = JournalHeader.safeParse(JSON.parse(text))
    if (parsed.success) return ok(parsed.data)
  } catch {
    // JSON.parse throws on text that is not JSON; both cases end in the same sentence.
  }
  return fail('journal-header', 'The first line of the journal does not say that it is a Claimbench journal.')
}
