import type { Planned } from '#core/commands/command.ts'
import { planInSteps } from '#core/commands/registry.ts'
import type { Diff } from '#core/journal/diff.ts'
import type { Origin } from '#core/journal/entry.ts'
import { advance, type HistoryPlace, redoCommand, undoCommand } from '#core/journal/history.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Committed } from '../api.ts'
import type { Journal } from '../journal/journal.ts'
import { type Change, inverseOf, recordsIn } from '../pages/change.ts'
import { textsIn } from '../pages/quotes.ts'
import type { Progress } from '../progress.ts'
import type { CaseRecords } from '../records/case-records.ts'
import { type CaseStore, type IndexedEntry, madeGoodLater } from '../store/case-store.ts'
import type { StoredEntry, StoredState } from '../store/database.ts'
import type { RecordStore } from '../store/record-store.ts'
import { mayTouch } from '../store/touches.ts'
import { applyChange } from './apply-change.ts'
import { indexEntry } from './entry-index.ts'
import { contextOf, type Named, newEntry } from './new-entry.ts'
import type { OpenedCase } from './open-case.ts'
import { partOfChange } from './part-of-change.ts'
import { type PreparedChange, prepareChange } from './prepare-change.ts'
import { changeOf } from './replay.ts'
import { storedState } from './stored-state.ts'

/** Called when a change is on the disk and in the records, before `run` answers. */
export type OnCommitted = (seq: number, change: Change) => void

/** Called when something went wrong that no command can be blamed for, with a sentence for the analyst. */
export type OnWarning = (message: string) => void

interface RunOptions {
  readonly origin?: Origin
  /** Called until the change is written; a failure gives it up, with nothing changed. */
  readonly progress?: Progress
}

/** What a command or a step through history is about to write. */
interface Writing extends Named {
  readonly undone: HistoryPlace | null
}

const goOn: Progress = async () => ok(null)

/** How much of the work is done once a change is planned; the rest is to put it into pages. */
const planned = 0.8

/** How much of a step through history is done once its pages are read; the rest is to write its entry and to change the records. */
const pagesRead = 0.5

/**
 * An open case, changed by one command after the other: plan, journal, records, then everyone who waits. The store follows: it can
 * be made good from the journal at any time, so nobody waits for it.
 */
export class Session {
  readonly state: CaseRecords
  readonly store: CaseStore
  readonly recordStore: RecordStore
  readonly #caseId: string
  readonly #actor: string
  readonly #journal: Journal | null
  readonly #onCommitted: OnCommitted
  readonly #onWarning: OnWarning
  #history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>
  #seq: number
  /** Entries that the store has not taken yet, or could not take; the journal has them, and the next opening brings the store up to date. */
  readonly #unstored: Map<number, IndexedEntry>
  #isStoreBehind: boolean
  #turn: Promise<unknown> = Promise.resolve()
  #storing: Promise<unknown> = Promise.resolve()

  constructor(caseId: string, actor: string, opened: OpenedCase, onCommitted: OnCommitted, onWarning: OnWarning) {
    this.#caseId = caseId
    this.#actor = actor
    this.state = opened.state
    this.store = opened.store
    this.recordStore = opened.recordStore
    this.#journal = opened.journal
    this.#history = opened.history
    this.#seq = opened.seq
    this.#unstored = new Map(opened.unstored.map((indexed) => [indexed.entry.seq, indexed]))
    this.#isStoreBehind = opened.unstored.length > 0
    this.#onCommitted = onCommitted
    this.#onWarning = onWarning
  }

  get seq(): number {
    return this.#seq
  }

  get readOnly(): boolean {
    return this.#journal === null
  }

  /** Runs a command; resolves when its change is flushed to the journal. Commands wait for each other. */
  run(
    name: string,
    payload: unknown,
    { origin = 'user', progress = goOn }: RunOptions = {},
  ): Promise<Result<Committed>> {
    return this.#inTurn(async (journal) => {
      const plan = await this.#plan(name, payload, progress)
      if (!plan.ok) return plan
      const { diff, words, payload: understood } = plan.value
      const prepared = await prepareChange(diff, words, this.state, (share) =>
        progress(planned + share * (1 - planned), 'planning'),
      )
      if (!prepared.ok) return prepared
      const goesOn = await progress(1, 'writing')
      if (!goesOn.ok) return goesOn
      return await this.#write(
        journal,
        { command: name, origin, words, payload: understood, undone: null },
        prepared.value,
      )
    })
  }

  /**
   * Takes back the last change that is not taken back yet; with `only`, none but the change of that number. Of a bulk change `progress` is told as of
   * a command's.
   */
  undo(only: number | null = null, progress = goOn): Promise<Result<Committed>> {
    return this.#inTurn(async (journal) => {
      const { undoTop } = this.#history
      if (only !== null && only !== undoTop)
        return fail(
          'undo-overtaken',
          'Something else was changed meanwhile. Press Ctrl+Z to take back the last change.',
        )
      const indexed = await this.entry(undoTop)
      if (indexed === null) return fail('nothing-to-reverse', 'There is nothing to undo.')
      return await this.#reverse(journal, undoCommand, indexed, progress)
    })
  }

  /** Does again what was taken back last, in the same way. */
  redo(progress = goOn): Promise<Result<Committed>> {
    return this.#inTurn(async (journal) => {
      const indexed = await this.entry(this.#history.redoTop)
      if (indexed === null) return fail('nothing-to-reverse', 'There is nothing to redo.')
      return await this.#reverse(journal, redoCommand, indexed, progress)
    })
  }

  /** What undo and redo would do, in words; null where there is nothing. */
  async offers(): Promise<{ readonly undo: string | null; readonly redo: string | null }> {
    if (this.#journal === null) return { undo: null, redo: null }
    const [undo, redo] = await Promise.all([this.entry(this.#history.undoTop), this.entry(this.#history.redoTop)])
    return { undo: undo?.words ?? null, redo: redo?.words ?? null }
  }

  /** The index of an entry. */
  async entry(seq: number): Promise<StoredEntry | null> {
    return seq === 0 ? null : (this.#unstored.get(seq)?.entry ?? (await this.store.entry(seq)))
  }

  /** The index of the journal, newest entry first. */
  async entries(offset: number, count: number): Promise<readonly StoredEntry[]> {
    const unstored = this.#unstoredEntries()
    const stored = await this.store.entries(Math.max(0, offset - unstored.length), count)
    const known = new Set(unstored.map(({ seq }) => seq))
    return [...unstored.slice(offset, offset + count), ...stored.filter(({ seq }) => !known.has(seq))].slice(0, count)
  }

  /** The entries that touched a record, newest first; a bulk entry may be among them by chance. */
  async entriesOf(id: string): Promise<readonly StoredEntry[]> {
    const unstored = this.#unstoredEntries((indexed) => touches(indexed, id))
    const known = new Set(unstored.map(({ seq }) => seq))
    return [...unstored, ...(await this.store.entriesOf(id)).filter(({ seq }) => !known.has(seq))]
  }

  /** What an entry changed about a record, as a diff that may say more; null where the case is open for reading only. */
  async changesOf(entry: StoredEntry, id: string): Promise<Result<Diff> | null> {
    if (this.#journal === null) return null
    const journalled = await this.#journal.read(entry)
    if (!journalled.ok) return journalled
    const change = await changeOf(journalled.value, this.#journal)
    return change.ok ? partOfChange(change.value, id, textsIn(this.state)) : change
  }

  /** Checks the whole journal's chain, pausing between entries; warns when it is broken. */
  async verify(pause: () => Promise<void>): Promise<void> {
    const verdict = await this.#journal?.verify(pause)
    if (verdict === undefined || !verdict.ok || verdict.value === null) return
    this.#onWarning(
      `${verdict.value} Your records are not affected, but the history before that line cannot be trusted. Put back a copy of the journal from a backup.`,
    )
  }

  /** Folds what the store holds scattered, while nothing is changed; what is changed meanwhile is left for the next opening. */
  async fold(pause: () => Promise<void>): Promise<void> {
    if (this.#journal === null) return
    for (const table of this.recordStore.worn) {
      const seq = this.#seq
      const put = await this.recordStore.fold(table, this.state, pause)
      const turn = this.#turn.then(async () => {
        await this.#storing
        if (this.#seq !== seq || this.#isStoreBehind) return
        const folded = await put()
        if (!folded.ok) this.#onWarning(`${folded.message} Your changes are safe in the journal.`)
      })
      this.#turn = turn.catch(() => null)
      await turn
    }
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#storing
    await this.#journal?.close()
    this.store.close()
  }

  #inTurn(work: (journal: Journal) => Promise<Result<Committed>>): Promise<Result<Committed>> {
    const turn = this.#turn.then(async () => {
      if (this.#journal === null)
        return fail('read-only', 'This case is open for reading only, so nothing can be changed here.')
      return await work(this.#journal)
    })
    this.#turn = turn.catch(() => null)
    return turn
  }

  /** Plans a command; while others are let in between, they only read. */
  async #plan(name: string, payload: unknown, progress: Progress): Promise<Result<Planned>> {
    const planning = planInSteps(name, payload, this.state, contextOf(this.#actor))
    for (;;) {
      const step = planning.next()
      if (step.done === true) return step.value
      const goesOn = await progress(step.value * planned, 'planning')
      if (!goesOn.ok) return goesOn
    }
  }

  /** Writes the inverse of an entry. Its pages are read first, which takes longest and changes nothing. */
  async #reverse(
    journal: Journal,
    command: string,
    indexed: StoredEntry,
    progress: Progress,
  ): Promise<Result<Committed>> {
    const entry = await journal.read(indexed)
    if (!entry.ok) return entry
    const change = await changeOf(entry.value, journal, (share) => progress(share * pagesRead, 'reading'))
    if (!change.ok) return change
    const { words, pages } = entry.value
    // A change without pages is made in a moment; asking would take as long.
    const goesOn = pages.length === 0 ? ok(null) : await progress(pagesRead, 'writing')
    if (!goesOn.ok) return goesOn
    const writing = {
      command,
      words,
      payload: { of: indexed.seq },
      origin: 'user',
      undone: indexed,
    } as const
    const inverse = inverseOf(change.value)
    return await this.#write(journal, writing, { rest: inverse.rest, pages: [], again: inverse.pages })
  }

  async #write(journal: Journal, writing: Writing, prepared: PreparedChange): Promise<Result<Committed>> {
    const { command, words, undone } = writing
    const records = recordsIn({ rest: prepared.rest, pages: [...prepared.pages, ...prepared.again] })
    if (records === 0) return ok({ seq: this.#seq, words, records })
    // What cannot be made must not be in the journal.
    this.state.mustFit(prepared.rest)
    const entry = newEntry(writing, prepared.rest, contextOf(this.#actor))
    const again = prepared.again.map((page) => ({ ...page, bytes: page.bytes.length }))
    const appended = await journal.append(entry, prepared.pages, again)
    if (!appended.ok) return appended
    const { seq, hash, pages, ...place } = appended.value
    const bytes = [...prepared.again, ...prepared.pages]
    const change: Change = {
      rest: prepared.rest,
      pages: pages.map((page, index) => ({ ...page, bytes: bytes[index]?.bytes ?? new Uint8Array() })),
    }
    const history = advance(seq, command, this.#history, undone)
    const opened = applyChange(this.state, change)
    if (!opened.ok) return opened
    const indexed = indexEntry({ ...entry, seq, hash }, change, opened.value, place, history, this.state)
    this.#seq = seq
    this.#history = history
    this.#onCommitted(seq, change)
    this.#keep(change, indexed, storedState(this.#caseId, journal.tail, history))
    return ok({ seq, words, records })
  }

  /** Has the store take a change, after those before it. Its single records are taken down now, since they may change meanwhile. */
  #keep(change: Change, indexed: IndexedEntry, state: StoredState): void {
    this.#unstored.set(indexed.entry.seq, indexed)
    const apply = this.recordStore.prepare(change, this.state, indexed, state)
    this.#storing = this.#storing.then(async () => {
      if (this.#isStoreBehind) return
      const stored = await apply()
      if (stored.ok) {
        this.#unstored.delete(indexed.entry.seq)
        return
      }
      this.#isStoreBehind = true
      this.#onWarning(`${stored.message} ${madeGoodLater}`)
    })
  }

  #unstoredEntries(wanted: (indexed: IndexedEntry) => boolean = () => true): readonly StoredEntry[] {
    return [...this.#unstored.values()]
      .filter(wanted)
      .map(({ entry }) => entry)
      .reverse()
  }
}

function touches({ entry, touches: hashed }: IndexedEntry, id: string): boolean {
  return entry.records.includes(id) || (hashed !== null && mayTouch(hashed.hashes, id))
}
