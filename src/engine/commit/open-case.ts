import { emptyHistory, type HistoryPlace } from '#core/journal/history.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { beginJournal, Journal } from '../journal/journal.ts'
import type { JournalTail } from '../journal/place.ts'
import type { ScanReport } from '../journal/scan.ts'
import type { CaseRecords } from '../records/case-records.ts'
import type { CaseStore } from '../store/case-store.ts'
import { type StoredState, storeVersion } from '../store/database.ts'
import type { ReadAgain } from '../store/load.ts'
import { RecordStore } from '../store/record-store.ts'
import type { FoundCase, FoundJournal } from './find-case.ts'
import { decoderFor, type Follow, Replay } from './replay.ts'

/** A case as it was found: its records, its journal and its store in step with each other. */
export interface OpenedCase {
  readonly state: CaseRecords
  /** Null where the case may only be read. */
  readonly journal: Journal | null
  readonly store: CaseStore
  readonly recordStore: RecordStore
  readonly history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>
  readonly seq: number
  /** What was repaired or found broken, in sentences. */
  readonly repairs: readonly string[]
}

/** What is done between two steps of the work: letting others in, and telling the share that is done, from 0 to 1. */
export interface Pace {
  readonly pause: () => Promise<void>
  readonly progress: (share: number) => void
  /** Asked once before the journal is read: from then on nobody else may append to it. */
  readonly beforeJournal: () => Promise<void>
}

const damagedAdvice =
  'The case is open for reading only: export what you need, and put back a copy of the journal from a backup.'

/** Reads a case: the store when it agrees with the journal, else what the journal says, from the first line if need be. */
export async function openCase(
  found: FoundCase,
  newRecords: () => CaseRecords,
  pace: Pace,
): Promise<Result<OpenedCase>> {
  const recordStore = new RecordStore(found.store)
  const opened =
    found.journal === null
      ? await openForReading(found, recordStore, newRecords(), pace)
      : await openJournalled({ ...found, ...found.journal, recordStore, newRecords, ...pace })
  if (opened.ok) opened.value.state.settle()
  else found.store.close()
  return opened
}

async function openForReading(
  { store, stored }: FoundCase,
  recordStore: RecordStore,
  records: CaseRecords,
  pace: Pace,
): Promise<Result<OpenedCase>> {
  const loaded = await recordStore.load(records, notInJournal, pace)
  if (!loaded.ok) return loaded
  return ok({
    state: records,
    journal: null,
    store,
    recordStore,
    history: emptyHistory,
    seq: stored?.seq ?? 0,
    repairs: [],
  })
}

const notInJournal: ReadAgain = async () => fail('page-missing', 'The journal is not open in this window.')

async function openJournalled(opening: Opening): Promise<Result<OpenedCase>> {
  const { recordStore, stored, port, size, agrees, newRecords } = opening
  if (size === 0) return await openNew(opening)
  if (stored === null)
    return await rebuild(opening, 'The working copy of this case was missing. It was rebuilt from the journal.')
  if (!agrees)
    return await rebuild(
      opening,
      'The working copy of this case did not agree with the journal. It was rebuilt from the journal.',
    )
  const readAgain: ReadAgain = async (sha256) => port.readPage(Sha256.parse(sha256))
  const records = newRecords()
  const loaded = await recordStore.load(records, readAgain, opening)
  await opening.beforeJournal()
  return loaded.ok
    ? await catchUp(opening, records, stored, loaded.value.repairs)
    : await rebuild(opening, `${loaded.message} It was rebuilt from the journal.`)
}

async function openNew({ caseId, store, recordStore, stored, port, newRecords }: Opening): Promise<Result<OpenedCase>> {
  if (stored !== null && stored.seq > 0) {
    return fail(
      'journal-missing',
      `The journal of this case is empty or gone, but its working copy holds ${stored.seq} changes. Put the journal back from a backup; nothing was changed.`,
    )
  }
  const tail = await beginJournal(port, caseId)
  if (!tail.ok) return tail
  const state = newRecords()
  const journal = new Journal(port, tail.value, decoderFor(state))
  return ok({ state, journal, store, recordStore, history: emptyHistory, seq: 0, repairs: [] })
}

interface Opening extends Omit<FoundCase, 'journal'>, FoundJournal, Pace {
  readonly recordStore: RecordStore
  readonly newRecords: () => CaseRecords
}

/** Applies the entries that the store has not seen. */
async function catchUp(
  opening: Opening,
  records: CaseRecords,
  stored: StoredState,
  repairs: readonly string[],
): Promise<Result<OpenedCase>> {
  const { caseId, port, store, recordStore, pause } = opening
  const history = { ...emptyHistory, undoTop: stored.undoTop, redoTop: stored.redoTop }
  const replay = new Replay(records, history, port, store, pause)
  const start = { offset: stored.size, seq: stored.seq, hash: Sha256.parse(stored.hash) }
  const isFar = opening.size - stored.size > farBehind
  const report = await replay.from(start, isFar ? null : follow(opening, records, replay))
  if (!report.ok) return report
  if (isFar && replay.entries.length > 0 && report.value.stop?.kind !== 'altered') {
    const entries = [...(await store.indexed()), ...replay.entries]
    const written = await recordStore.replace(
      records,
      entries,
      storedState(caseId, report.value.tail, replay.history),
      pause,
    )
    if (!written.ok) return written
  }
  return await mend(opening, replay, report.value, repairs)
}

/** How many bytes of the journal the store may have missed for it to take their entries one by one; else it is made anew. */
const farBehind = 4 * 1024 * 1024

function follow({ caseId, recordStore }: Opening, records: CaseRecords, replay: Replay): Follow {
  return (change, indexed, { offset, length }) => {
    const hash = Sha256.parse(indexed.entry.hash)
    const tail = { seq: indexed.entry.seq, hash, size: offset + length }
    return recordStore.prepare(change, records, indexed, storedState(caseId, tail, replay.history))()
  }
}

async function rebuild(opening: Opening, why: string): Promise<Result<OpenedCase>> {
  const { caseId, port, recordStore, newRecords, pause } = opening
  const replay = new Replay(newRecords(), emptyHistory, port, null, pause)
  const report = await replay.from({ offset: 0, seq: 0, hash: null })
  if (!report.ok) return report
  if (report.value.stop?.kind === 'altered') return await readDamaged(opening, replay, report.value)
  if (replay.entries.length > 0) {
    const state = storedState(caseId, report.value.tail, replay.history)
    const written = await recordStore.replace(replay.records, replay.entries, state, pause)
    if (!written.ok) return written
  }
  return await mend(opening, replay, report.value, replay.entries.length > 0 ? [why] : [])
}

/** Mends a torn end, refuses a newer journal, and opens a damaged one for reading. */
async function mend(
  { port, store, recordStore }: Opening,
  { records, history }: Replay,
  { stop, tail }: ScanReport,
  repairs: readonly string[],
): Promise<Result<OpenedCase>> {
  if (stop?.kind === 'newer') return fail('journal-newer', stop.message)
  const found = { state: records, store, recordStore, history, seq: tail.seq }
  if (stop?.kind === 'altered')
    return ok({ ...found, journal: null, repairs: [...repairs, `${stop.message} ${damagedAdvice}`] })
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
  const journal = new Journal(port, tail, decoderFor(records))
  return ok({ ...found, journal, repairs: [...repairs, ...torn] })
}

/** A damaged journal: the working copy may still hold what came after the damage, and then it is what can be read. */
async function readDamaged(opening: Opening, replay: Replay, report: ScanReport): Promise<Result<OpenedCase>> {
  const { store, recordStore, stored, newRecords } = opening
  const records = newRecords()
  const isAhead = stored !== null && stored.seq > report.tail.seq
  const loaded = isAhead ? await recordStore.load(records, notInJournal, opening) : null
  if (!isAhead || loaded === null || !loaded.ok) return await mend(opening, replay, report, [])
  const repairs = [`${report.stop?.message ?? ''} What you see comes from the working copy. ${damagedAdvice}`]
  return ok({ state: records, journal: null, store, recordStore, history: emptyHistory, seq: stored.seq, repairs })
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
