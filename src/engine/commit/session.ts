import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#core/commands/command.ts'
import { planCommand } from '#core/commands/registry.ts'
import type { Diff } from '#core/journal/diff.ts'
import { DiffSchema, type Origin } from '#core/journal/entry.ts'
import { advance, type HistoryPlace, redoCommand, undoCommand } from '#core/journal/history.ts'
import { invert, sizeOf } from '#core/journal/invert.ts'
import type { CaseState } from '#core/journal/state.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { EntryId } from '#core/model/ids.ts'
import { timestampOf } from '#core/model/time.ts'
import type { Committed } from '../api.ts'
import type { Journal } from '../journal/journal.ts'
import type { ReadEntry } from '../journal/read-entry.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { StoredEntry } from '../store/database.ts'
import { indexEntry } from './entry-index.ts'
import { type OpenedCase, storedState } from './open-case.ts'

/** Called when a change is on the disk and in the records, before `run` answers. */
export type OnCommitted = (seq: number, diff: Diff) => void

/** Called when something went wrong that no command can be blamed for, with a sentence for the analyst. */
export type OnWarning = (message: string) => void

interface Change {
  readonly command: string
  readonly origin: Origin
  readonly words: string
  readonly payload: unknown
  readonly diff: Diff
  readonly undone: HistoryPlace | null
  readonly beforeWriting: BeforeWriting
}

/** Asked once before a change is written; a failure cancels it. */
type BeforeWriting = () => Promise<Result<null>>

const goOn: BeforeWriting = async () => ok(null)

/** An open case, changed by one command after the other: plan, journal, store, then everyone who waits. */
export class Session {
  readonly state: CaseState
  readonly store: CaseStore
  readonly #caseId: string
  readonly #actor: string
  readonly #journal: Journal | null
  readonly #onCommitted: OnCommitted
  readonly #onWarning: OnWarning
  #history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>
  #seq: number
  /** Entries that the store could not take; the journal has them, and the next opening brings the store up to date. */
  readonly #unstored = new Map<number, StoredEntry>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(caseId: string, actor: string, opened: OpenedCase, onCommitted: OnCommitted, onWarning: OnWarning) {
    this.#caseId = caseId
    this.#actor = actor
    this.state = opened.state
    this.store = opened.store
    this.#journal = opened.journal
    this.#history = opened.history
    this.#seq = opened.seq
    this.#onCommitted = onCommitted
    this.#onWarning = onWarning
  }

  get seq(): number {
    return this.#seq
  }

  get readOnly(): boolean {
    return this.#journal === null
  }

  /**
   * Runs a command; resolves when its change is flushed to the journal. Commands wait for each other. `beforeWriting` is
   * asked when all is ready to be written; its failure cancels the command, with nothing changed.
   */
  run(
    name: string,
    payload: unknown,
    origin: Origin = 'user',
    beforeWriting: BeforeWriting = goOn,
  ): Promise<Result<Committed>> {
    return this.#inTurn(async (journal) => {
      const planned = planCommand(name, payload, this.state, this.#context())
      if (!planned.ok) return planned
      return await this.#write(journal, { command: name, origin, undone: null, beforeWriting, ...planned.value })
    })
  }

  /** Takes back the last change that is not taken back yet; with `only`, none but the change of that number. */
  undo(only?: number): Promise<Result<Committed>> {
    return this.#inTurn(async (journal) => {
      const { undoTop } = this.#history
      return only === undefined || only === undoTop
        ? await this.#reverse(journal, undoCommand, undoTop, 'There is nothing to undo.')
        : fail('undo-overtaken', 'Something else was changed meanwhile. Press Ctrl+Z to take back the last change.')
    })
  }

  /** Does again what was taken back last. */
  redo(): Promise<Result<Committed>> {
    return this.#inTurn((journal) =>
      this.#reverse(journal, redoCommand, this.#history.redoTop, 'There is nothing to redo.'),
    )
  }

  /** What undo and redo would do, in words; null where there is nothing. */
  async offers(): Promise<{ readonly undo: string | null; readonly redo: string | null }> {
    if (this.#journal === null) return { undo: null, redo: null }
    const [undo, redo] = await Promise.all([this.entry(this.#history.undoTop), this.entry(this.#history.redoTop)])
    return { undo: undo?.words ?? null, redo: redo?.words ?? null }
  }

  /** The index of an entry. */
  async entry(seq: number): Promise<StoredEntry | null> {
    return seq === 0 ? null : (this.#unstored.get(seq) ?? (await this.store.entry(seq)))
  }

  /** The index of the journal, newest entry first. */
  async entries(offset: number, count: number): Promise<readonly StoredEntry[]> {
    const unstored = [...this.#unstored.values()].reverse()
    const stored = await this.store.entries(Math.max(0, offset - unstored.length), count)
    return [...unstored.slice(offset, offset + count), ...stored].slice(0, count)
  }

  /** The entries that touched a record, newest first. */
  async entriesOf(id: string): Promise<readonly StoredEntry[]> {
    const touches = ({ records, bulkIds }: StoredEntry): boolean => records.includes(id) || bulkIds.includes(id)
    return [...[...this.#unstored.values()].reverse().filter(touches), ...(await this.store.entriesOf(id))]
  }

  /** An entry as the journal has it; null where the case is open for reading only. */
  async journalled(entry: StoredEntry): Promise<Result<ReadEntry> | null> {
    return this.#journal === null ? null : await this.#journal.read(entry)
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
    for (const table of this.store.worn) {
      const seq = this.#seq
      const put = await this.store.fold(table, this.state, pause)
      const turn = this.#turn.then(async () => {
        if (this.#seq !== seq || this.#unstored.size > 0) return
        const folded = await put()
        if (!folded.ok) this.#onWarning(`${folded.message} Your changes are safe in the journal.`)
      })
      this.#turn = turn.catch(() => null)
      await turn
    }
  }

  async close(): Promise<void> {
    await this.#turn
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

  async #reverse(journal: Journal, command: string, seq: number, none: string): Promise<Result<Committed>> {
    const indexed = await this.entry(seq)
    if (indexed === null) return fail('nothing-to-reverse', none)
    const entry = await journal.read(indexed)
    if (!entry.ok) return entry
    const diff = await entry.value.diff()
    if (!diff.ok) return diff
    const { words } = entry.value
    return await this.#write(journal, {
      command,
      origin: 'user',
      words,
      payload: { of: seq },
      diff: invert(diff.value),
      undone: indexed,
      beforeWriting: goOn,
    })
  }

  async #write(journal: Journal, change: Change): Promise<Result<Committed>> {
    const records = sizeOf(change.diff)
    const { command, origin, words, payload, undone } = change
    if (records === 0) return ok({ seq: this.#seq, words, records })
    const diff = DiffSchema.safeParse(change.diff)
    if (!diff.success)
      return fail(
        'diff-invalid',
        `“${words}” would have written a record that is not valid (${diff.error.issues[0]?.path.join('.')}). Nothing was changed; please report this.`,
      )
    const context = this.#context()
    const entry = {
      id: context.newId(EntryId),
      at: context.at,
      actor: this.#actor,
      origin,
      command,
      words,
      payload,
      diff: diff.data,
    }
    const goesOn = await change.beforeWriting()
    if (!goesOn.ok) return goesOn
    const appended = await journal.append(entry)
    if (!appended.ok) return appended
    const { seq, hash, offset, length } = appended.value
    const history = advance(seq, command, this.#history, undone)
    this.state.apply(diff.data)
    const indexed = indexEntry({ ...entry, seq, hash }, { offset, length }, history, this.state)
    this.#seq = seq
    this.#history = history
    await this.#keep(journal, diff.data, indexed)
    this.#onCommitted(seq, diff.data)
    return ok({ seq, words, records })
  }

  async #keep(journal: Journal, diff: Diff, entry: StoredEntry): Promise<void> {
    const behind = this.#unstored.size > 0
    const stored = behind
      ? null
      : await this.store.apply(diff, this.state, entry, storedState(this.#caseId, journal.tail, this.#history))
    if (stored?.ok) return
    this.#unstored.set(entry.seq, entry)
    if (stored !== null)
      this.#onWarning(
        `${stored.message} Your changes are safe in the journal; the working copy is made good when the case is opened next.`,
      )
  }

  #context(): Context {
    return { at: timestampOf(Date.now()), actor: this.#actor, newId: (schema) => schema.parse(uuidv7()) }
  }
}
