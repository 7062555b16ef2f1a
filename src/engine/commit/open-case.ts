import { z } from 'zod'
import { advance, emptyHistory, type HistoryPlace } from '#core/journal/history.ts'
import { openLine } from '#core/journal/line.ts'
import { CaseState } from '#core/journal/state.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { beginJournal, Journal } from '../journal/journal.ts'
import { readLineBefore } from '../journal/lines.ts'
import { noPages } from '../journal/page-codec.ts'
import type { JournalTail } from '../journal/place.ts'
import type { JournalPort } from '../journal/port.ts'
import { type ScanReport, type ScanStart, scanJournal } from '../journal/scan.ts'
import { CaseStore } from '../store/case-store.ts'
import { type StoredEntry, type StoredState, storeVersion } from '../store/database.ts'
import { indexEntry } from './entry-index.ts'

/** A case as it was found: its records, its journal and its store in step with each other. */
export interface OpenedCase {
  readonly state: CaseState
  /** Null where the case may only be read. */
  readonly journal: Journal | null
  readonly store: CaseStore
  readonly history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>
  readonly seq: number
  /** What was repaired or found broken, in sentences. */
  readonly repairs: readonly string[]
}

const codec = noPages

const damagedAdvice =
  'The case is open for reading only: export what you need, and put back a copy of the journal from a backup.'

/** Opens a case: the store when it agrees with the journal, else what the journal says, from the first line if need be. */
export async function openCase(caseId: string, port: JournalPort): Promise<Result<OpenedCase>> {
  const store = await openStore(caseId)
  if (!store.ok) return store
  const opened = await openWithStore(caseId, port, store.value)
  if (!opened.ok) store.value.close()
  return opened
}

const notYetReadable = fail(
  'case-locked',
  'Another window is just making this case, so it cannot be read yet. Open it again in a moment, or close the other window.',
)

/** Opens a case for reading, from its store alone, while another window edits it. */
export async function openForReading(caseId: string): Promise<Result<OpenedCase>> {
  const store = await CaseStore.open(caseId)
  if (!store.ok) return store
  const stored = await store.value.state()
  const state = stored === null ? notYetReadable : await store.value.load()
  if (stored === null || !state.ok) {
    store.value.close()
    return state.ok ? notYetReadable : state
  }
  const history = { undoTop: 0, redoTop: 0 }
  return ok({ state: state.value, journal: null, store: store.value, history, seq: stored.seq, repairs: [] })
}

async function openStore(caseId: string): Promise<Result<CaseStore>> {
  const store = await CaseStore.open(caseId)
  if (store.ok || store.code === 'store-newer') return store
  // The store is only a copy: one that cannot even be opened is thrown away and made anew from the journal.
  await CaseStore.remove(caseId)
  return await CaseStore.open(caseId)
}

async function openWithStore(caseId: string, port: JournalPort, store: CaseStore): Promise<Result<OpenedCase>> {
  const size = await port.size()
  if (!size.ok) return size
  const stored = await store.state()
  if (size.value === 0) return await openNew(caseId, port, store, stored)
  if (stored !== null && (await agrees(port, store, stored, size.value))) {
    const loaded = await store.load()
    if (loaded.ok) return await catchUp(caseId, port, store, stored, loaded.value)
    return await rebuild(caseId, port, store, `${loaded.message} It was rebuilt from the journal.`)
  }
  const why =
    stored === null
      ? 'The working copy of this case was missing. It was rebuilt from the journal.'
      : 'The working copy of this case did not agree with the journal. It was rebuilt from the journal.'
  return await rebuild(caseId, port, store, why)
}

async function openNew(
  caseId: string,
  port: JournalPort,
  store: CaseStore,
  stored: StoredState | null,
): Promise<Result<OpenedCase>> {
  if (stored !== null && stored.seq > 0) {
    return fail(
      'journal-missing',
      `The journal of this case is empty or gone, but its working copy holds ${stored.seq} changes. Put the journal back from a backup; nothing was changed.`,
    )
  }
  const tail = await beginJournal(port, caseId)
  if (!tail.ok) return tail
  const journal = new Journal(port, tail.value, codec)
  return ok({ state: new CaseState(), journal, store, history: emptyHistory, seq: 0, repairs: [] })
}

const EntryEnd = z.object({ seq: z.int(), hash: z.string() })

/** Whether the journal still has, at its place, the very entry that the store was last brought up to. */
async function agrees(port: JournalPort, store: CaseStore, stored: StoredState, size: number): Promise<boolean> {
  if (stored.size > size || stored.seq === 0) return false
  const last = await store.entry(stored.seq)
  if (last === null || last.offset + last.length !== stored.size) return false
  // Its last line is enough, since its hash answers for all before it; a large change has many lines.
  const line = await readLineBefore(port, stored.size, last.length)
  if (!line.ok || line.value === null) return false
  const opened = openLine(line.value)
  if (!opened.ok) return false
  const entry = EntryEnd.safeParse(opened.value)
  return entry.success && entry.data.hash === stored.hash && entry.data.seq === stored.seq
}

/** What replaying a journal gathers on its way. */
class Replay {
  readonly state: CaseState
  readonly entries: StoredEntry[] = []
  history: HistoryPlace
  readonly #known = new Map<number, StoredEntry>()
  readonly #store: CaseStore | null

  constructor(state: CaseState, history: HistoryPlace, store: CaseStore | null) {
    this.state = state
    this.history = history
    this.#store = store
  }

  /** Reads on from `start`, applying every entry. */
  async from(port: JournalPort, start: ScanStart): Promise<Result<ScanReport>> {
    return await scanJournal(port, codec, start, async (entry, place) => {
      const diff = await entry.diff()
      if (!diff.ok) return diff
      const undone = await this.#undone(entry.payload)
      this.history = advance(entry.seq, entry.command, this.history, undone)
      this.state.apply(diff.value)
      const indexed = indexEntry({ ...entry, diff: diff.value }, place, this.history, this.state)
      this.#known.set(entry.seq, indexed)
      this.entries.push(indexed)
      return ok(true)
    })
  }

  async #undone(payload: unknown): Promise<HistoryPlace | null> {
    if (typeof payload !== 'object' || payload === null || !('of' in payload) || typeof payload.of !== 'number')
      return null
    return this.#known.get(payload.of) ?? (await this.#store?.entry(payload.of)) ?? null
  }
}

async function catchUp(
  caseId: string,
  port: JournalPort,
  store: CaseStore,
  stored: StoredState,
  state: CaseState,
): Promise<Result<OpenedCase>> {
  const hash = Sha256.parse(stored.hash)
  const replay = new Replay(state, { ...emptyHistory, undoTop: stored.undoTop, redoTop: stored.redoTop }, store)
  const report = await replay.from(port, { offset: stored.size, seq: stored.seq, hash })
  if (!report.ok) return report
  if (replay.entries.length > 0 && report.value.stop?.kind !== 'altered') {
    const all = [...(await store.entries(0, stored.seq)), ...replay.entries]
    const written = await store.replace(state, all, storedState(caseId, report.value.tail, replay.history))
    if (!written.ok) return written
  }
  return await settle(port, store, replay, report.value, [])
}

async function rebuild(caseId: string, port: JournalPort, store: CaseStore, why: string): Promise<Result<OpenedCase>> {
  const replay = new Replay(new CaseState(), emptyHistory, null)
  const report = await replay.from(port, { offset: 0, seq: 0, hash: null })
  if (!report.ok) return report
  if (report.value.stop?.kind === 'altered') return await readDamaged(port, store, replay, report.value)
  if (replay.entries.length > 0) {
    const written = await store.replace(
      replay.state,
      replay.entries,
      storedState(caseId, report.value.tail, replay.history),
    )
    if (!written.ok) return written
  }
  return await settle(port, store, replay, report.value, replay.entries.length > 0 ? [why] : [])
}

/** Mends a torn end, refuses a newer journal, and opens a damaged one for reading. */
async function settle(
  port: JournalPort,
  store: CaseStore,
  replay: Replay,
  report: ScanReport,
  repairs: readonly string[],
): Promise<Result<OpenedCase>> {
  const { state, history } = replay
  const { stop, tail } = report
  if (stop?.kind === 'newer') return fail('journal-newer', stop.message)
  if (stop?.kind === 'altered') {
    return ok({
      state,
      journal: null,
      store,
      history,
      seq: tail.seq,
      repairs: [...repairs, `${stop.message} ${damagedAdvice}`],
    })
  }
  if (stop?.kind === 'torn') {
    const cut = await port.truncate(stop.offset)
    if (!cut.ok) return cut
  }
  const torn =
    stop === null
      ? []
      : [
          'The last change was not completely written when Claimbench stopped. It had not been reported as saved, and was taken off the end of the journal.',
        ]
  return ok({
    state,
    journal: new Journal(port, tail, codec),
    store,
    history,
    seq: tail.seq,
    repairs: [...repairs, ...torn],
  })
}

/** A damaged journal: the working copy may still hold what came after the damage, and then it is what can be read. */
async function readDamaged(
  port: JournalPort,
  store: CaseStore,
  replay: Replay,
  report: ScanReport,
): Promise<Result<OpenedCase>> {
  const stored = await store.state()
  const loaded = stored !== null && stored.seq > report.tail.seq ? await store.load() : null
  if (stored === null || loaded === null || !loaded.ok) return await settle(port, store, replay, report, [])
  const repairs = [`${report.stop?.message ?? ''} What you see comes from the working copy. ${damagedAdvice}`]
  return ok({ state: loaded.value, journal: null, store, history: emptyHistory, seq: stored.seq, repairs })
}

/** The store's own record of how far it follows the journal. */
export function storedState(
  caseId: string,
  tail: JournalTail,
  history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>,
): StoredState {
  const { undoTop, redoTop } = history
  return {
    key: 'state',
    version: storeVersion,
    caseId,
    seq: tail.seq,
    hash: tail.hash,
    size: tail.size,
    undoTop,
    redoTop,
  }
}
