import { emptyHistory, type HistoryPlace } from '#core/journal/history.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { beginJournal, Journal } from '../journal/journal.ts'
import type { ScanReport } from '../journal/scan.ts'
import type { Progress } from '../progress.ts'
import type { CaseRecords } from '../records/case-records.ts'
import { type CaseStore, type IndexedEntry, madeGoodLater } from '../store/case-store.ts'
import type { StoredState } from '../store/database.ts'
import type { ReadAgain } from '../store/load.ts'
import { RecordStore } from '../store/record-store.ts'
import type { FoundCase, FoundJournal } from './find-case.ts'
import { Following } from './following.ts'
import { decoderFor, Replay, type ReplayProgress } from './replay.ts'
import { storedState } from './stored-state.ts'

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
  /** Entries that the store could not take: from the first of them on it is left as it is. */
  readonly unstored: readonly IndexedEntry[]
}

/** What is done between two steps of the work: letting others in, and telling the share that is done, from 0 to 1. */
export interface Pace {
  readonly pause: () => Promise<void>
  /** Told of the records that are read from the store. */
  readonly progress: (share: number) => void
  /** Told of what the store has missed of the journal, or of all of it, being read and written to the store. */
  readonly replaying: Progress
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
    unstored: [],
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
  return ok({ state, journal, store, recordStore, history: emptyHistory, seq: 0, repairs: [], unstored: [] })
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
  const { caseId, port, store, recordStore } = opening
  const history = { ...emptyHistory, undoTop: stored.undoTop, redoTop: stored.redoTop }
  const isFar = opening.size - stored.size > farBehind
  const { reading, writing } = replayProgress(opening, stored.size, isFar ? journalRead : 1)
  const replay = new Replay(records, history, port, store, reading)
  const start = { offset: stored.size, seq: stored.seq, hash: Sha256.parse(stored.hash) }
  const following = new Following(caseId, recordStore, records, replay)
  const report = await replay.from(start, isFar ? null : following.follow)
  if (!report.ok) return report
  let missed = following.missed
  if (isFar && replay.entries.length > 0 && report.value.stop?.kind !== 'altered') {
    const entries = [...(await store.indexed()), ...replay.entries]
    const state = storedState(caseId, report.value.tail, replay.history)
    const written = await recordStore.replace(records, entries, state, writing)
    if (!written.ok) missed = { message: written.message, entries: replay.entries }
  }
  return missed === null
    ? await mend(opening, replay, report.value, repairs)
    : await mend(opening, replay, report.value, [...repairs, `${missed.message} ${madeGoodLater}`], missed.entries)
}

/** How many bytes of the journal the store may have missed for it to take their entries one by one; else it is made anew. */
const farBehind = 4 * 1024 * 1024

/** How much of the work is done once the journal is read, where the store is made anew from it. */
const journalRead = 0.6

/** Tells of the reading of the journal from a byte on, up to a share of the work, and of the writing of the store after it. */
function replayProgress({ size, replaying }: Pick<Opening, 'size' | 'replaying'>, from: number, read: number) {
  const reading: ReplayProgress = (offset) => replaying(((offset - from) / (size - from)) * read, 'reading')
  const writing = async (share: number): Promise<void> => {
    await replaying(read + share * (1 - read), 'writing')
  }
  return { reading, writing }
}

/** Reads the journal from its first line on, and makes the store anew from it; where that cannot be written, the case is open all the same. */
async function rebuild(opening: Opening, why: string): Promise<Result<OpenedCase>> {
  const { caseId, port, store, recordStore, newRecords } = opening
  const { reading, writing } = replayProgress(opening, 0, journalRead)
  const replay = new Replay(newRecords(), emptyHistory, port, null, reading)
  const report = await replay.from({ offset: 0, seq: 0, hash: null })
  if (!report.ok) return report
  if (report.value.stop?.kind === 'altered') return await readDamaged(opening, replay, report.value)
  if (replay.entries.length === 0) return await mend(opening, replay, report.value, [])
  const goesOn = await reading(opening.size)
  if (!goesOn.ok) return goesOn
  const state = storedState(caseId, report.value.tail, replay.history)
  const written = await recordStore.replace(replay.records, replay.entries, state, writing)
  if (written.ok) return await mend(opening, replay, report.value, [why])
  const emptied = await store.empty()
  if (!emptied.ok) return emptied
  return await mend(opening, replay, report.value, [`${written.message} ${fromJournal}`], replay.entries)
}

const fromJournal = `The case was read from its journal, which takes longer. ${madeGoodLater}`

/** Mends a torn end, refuses a newer journal, and opens a damaged one for reading. */
async function mend(
  { port, store, recordStore }: Opening,
  { records, history }: Replay,
  { stop, tail }: ScanReport,
  repairs: readonly string[],
  unstored: readonly IndexedEntry[] = [],
): Promise<Result<OpenedCase>> {
  if (stop?.kind === 'newer') return fail('journal-newer', stop.message)
  const found = { state: records, store, recordStore, history, seq: tail.seq, unstored }
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
  const { seq } = stored
  return ok({ state: records, journal: null, store, recordStore, history: emptyHistory, seq, repairs, unstored: [] })
}
