import { advance, type HistoryPlace } from '#core/journal/history.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { PageDecoder } from '../journal/page-codec.ts'
import type { EntryPlace } from '../journal/place.ts'
import type { JournalPort } from '../journal/port.ts'
import { type ReadEntry, readPage } from '../journal/read-entry.ts'
import { type ScanReport, type ScanStart, scanJournal } from '../journal/scan.ts'
import type { Change, ChangedPage } from '../pages/change.ts'
import { textsIn } from '../pages/quotes.ts'
import { readPagedDiff } from '../pages/read-diff.ts'
import type { CaseRecords } from '../records/case-records.ts'
import type { CaseStore, IndexedEntry } from '../store/case-store.ts'
import type { StoreProgress } from '../store/record-store.ts'
import { applyChange } from './apply-change.ts'
import { indexEntry } from './entry-index.ts'

/** Reads the diffs of bulk entries as objects; quotes are read from the sources that the case has now. */
export function decoderFor(records: CaseRecords): PageDecoder {
  return {
    decode: (references, pages) =>
      readPagedDiff(
        references.map(({ table, part }, index) => ({ table, part, bytes: pages[index] ?? new Uint8Array() })),
        textsIn(records),
      ),
  }
}

/** Has the store take an entry as it is replayed; the records have its change. */
export type Follow = (
  change: Change,
  indexed: IndexedEntry,
  place: EntryPlace,
  progress: StoreProgress,
) => Promise<void>

/** Hears, before each entry and within one that takes long, up to which byte the journal is replayed; a failure ends the replay. */
export type ReplayProgress = (offset: number) => Promise<Result<null>>

/** How much of an entry is done once it is read, where the store takes it next. */
const entryRead = 0.5

/** Replays a journal into records, and gathers the index of its entries on the way. */
export class Replay {
  readonly records: CaseRecords
  readonly entries: IndexedEntry[] = []
  history: HistoryPlace
  readonly #port: JournalPort
  readonly #known = new Map<number, HistoryPlace>()
  readonly #store: CaseStore | null
  readonly #progress: ReplayProgress

  constructor(
    records: CaseRecords,
    history: HistoryPlace,
    port: JournalPort,
    store: CaseStore | null,
    progress: ReplayProgress,
  ) {
    this.records = records
    this.history = history
    this.#port = port
    this.#store = store
    this.#progress = progress
  }

  /** Reads on from `start`, making the change of every entry, which the store follows where it is given how. */
  async from(start: ScanStart, follow: Follow | null = null): Promise<Result<ScanReport>> {
    return await scanJournal(this.#port, decoderFor(this.records), start, async (entry, place) => {
      const tell = (share: number): Promise<Result<null>> => this.#progress(place.offset + share * place.length)
      const goesOn = await tell(0)
      if (!goesOn.ok) return goesOn
      const change = await changeOf(entry, this.#port, (share) => tell(follow === null ? share : share * entryRead))
      if (!change.ok) return change
      const opened = applyChange(this.records, change.value)
      if (!opened.ok) return opened
      const undone = await this.#undone(entry.payload)
      this.history = advance(entry.seq, entry.command, this.history, undone)
      const indexed = indexEntry(entry, change.value, opened.value, place, this.history, this.records)
      this.#known.set(entry.seq, indexed.entry)
      this.entries.push(indexed)
      await follow?.(change.value, indexed, place, async (share) => {
        await tell(entryRead + share * (1 - entryRead))
      })
      return ok(true)
    })
  }

  async #undone(payload: unknown): Promise<HistoryPlace | null> {
    if (typeof payload !== 'object' || payload === null || !('of' in payload) || typeof payload.of !== 'number')
      return null
    return this.#known.get(payload.of) ?? (await this.#store?.entry(payload.of)) ?? null
  }
}

/**
 * What an entry changed, with the bytes of its pages. Fails with `page-missing` or `page-damaged`, and with what `progress` says, which hears before
 * each page how much is read.
 */
export async function changeOf(
  entry: ReadEntry,
  port: Pick<JournalPort, 'readPage'>,
  progress: (share: number) => Promise<Result<null>> = async () => ok(null),
): Promise<Result<Change>> {
  const pages: ChangedPage[] = []
  for (const reference of entry.pages) {
    const goesOn = await progress(pages.length / entry.pages.length)
    if (!goesOn.ok) return goesOn
    const bytes = await readPage(port, reference)
    if (!bytes.ok) return bytes
    const { table, part, rows, sha256 } = reference
    pages.push({ table, part, rows, sha256, bytes: bytes.value })
  }
  return ok({ rest: entry.rest, pages })
}
