import { proxy } from 'comlink'
import type { CommandName, PayloadOf } from '#core/commands/registry.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { ClaimId, SourceId } from '#core/model/ids.ts'
import type { Table } from '#core/model/tables.ts'
import { allRows } from '#core/query/all-rows.ts'
import type { Query, TableName } from '#core/query/query.ts'
import { Askers, answerQuery } from './answering.ts'
import type {
  Answer,
  CaseSummary,
  ClaimDetail,
  FoundPlaces,
  HistoryLine,
  RecordHistoryLine,
  SourceDetail,
} from './answers.ts'
import type {
  CaseInFile,
  Committed,
  Engine,
  ExportRequest,
  ExportSink,
  FileRequest,
  FileSink,
  ImportOptions,
  ImportPreview,
  Notice,
  OpenReport,
  OpenRequest,
  RowWindow,
  SourceFile,
  WorkSink,
} from './api.ts'
import type { Columns } from './columns/columns.ts'
import type { Locks } from './commit/edit-lock.ts'
import type { Session } from './commit/session.ts'
import { Delayed } from './delayed.ts'
import { claimDetail } from './details/claim-detail.ts'
import { findClaims, findEntities } from './details/find.ts'
import { sourceDetail } from './details/source-detail.ts'
import { summarise } from './details/summary.ts'
import type { EarlyEdits } from './early/early-edits.ts'
import { keptPosition, keptRows } from './early/kept-rows.ts'
import { type Handed, unpacked } from './handed.ts'
import type { JournalPort } from './journal/port.ts'
import { type Opening, openWorkbench } from './open-workbench.ts'
import { awaitedSlice, makePause } from './pause.ts'
import { type Progress, progressTo } from './progress.ts'
import { questions } from './questions.ts'
import type { OpenCase } from './read-case.ts'
import type { ClaimLabel, EntityLabel, TagRow } from './rows.ts'
import { answered, type Kept, keptAnswer, type Question } from './screen.ts'
import { unexpected } from './unexpected.ts'

/**
 * How long a window that is answered from what was kept is left to draw its first screen before the records are read, in milliseconds: both at once would
 * hold each other up. Whatever else is asked or changed has them read at once.
 */
const timeToDraw = 300

/**
 * The engine that a worker exposes: it holds at most one open case. Every answer is a plain copy of what the case holds. What the first screen
 * does not need is loaded when it is first used, so that a case is open the sooner.
 */
export class CaseEngine implements Engine {
  readonly #locks: Locks
  readonly #drawing: number
  /** What the last opening of the case left for its first screen; emptied when the records have been read. */
  #kept: Kept = new Map()
  /** Takes edits until then. */
  #early: EarlyEdits | null = null
  #opening: Delayed<Result<OpenCase>> | null = null
  /** Never fails: what goes wrong is a result. */
  #lastOpening: Promise<unknown> = Promise.resolve()
  #abandon: Opening['abandon'] = async () => undefined
  readonly #askers = new Askers()
  readonly #fingerprints = new Askers()
  readonly #listeners = new Set<(notice: Notice) => void>()
  /** Warnings from before the window was there to hear them. */
  readonly #unheard: Notice[] = []

  constructor(locks: Locks, drawing = timeToDraw) {
    this.#locks = locks
    this.#drawing = drawing
  }

  /** Openings wait for each other: what was begun ahead is let go of before the same case is opened in another way. */
  open(request: OpenRequest, journal: JournalPort | null, sink?: WorkSink): Promise<Result<OpenReport>> {
    const opened = this.#lastOpening.then(() => this.#openNow(request, journal, sink))
    this.#lastOpening = opened
    return opened
  }

  async #openNow(request: OpenRequest, journal: JournalPort | null, sink?: WorkSink): Promise<Result<OpenReport>> {
    await this.close()
    try {
      const opened = await openWorkbench(request, journal, this.#locks, {
        publish: (notice) => this.#publish(notice),
        making: awaitedProgress(sink),
      })
      if (!opened.ok) return opened
      const { kept, early, read, abandon } = opened.value
      this.#opening = new Delayed(() => read().catch(unexpected), this.#drawing)
      this.#abandon = abandon
      this.#kept = kept
      this.#early = early
      const summary = keptAnswer<CaseSummary>(kept, questions.summary)
      if (summary === null || !summary.ok) return await this.#report()
      void this.#goOn(this.#opening, summary.value)
      return ok({ readOnly: false, repairs: [], summary: summary.value })
    } catch (error) {
      await this.close()
      return unexpected(error)
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening
    this.#opening = null
    this.#kept = new Map()
    this.#early = null
    if (opening === null) return
    const begun = opening.cancel()
    if (begun === null) return await this.#abandon()
    const open = await begun
    if (open.ok) await open.value.close()
  }

  async subscribe(listener: (notice: Notice) => void): Promise<() => void> {
    this.#listeners.add(listener)
    for (const notice of this.#unheard.splice(0)) listener(notice)
    return proxy(() => {
      this.#listeners.delete(listener)
    })
  }

  async run<Name extends CommandName>(
    name: Name,
    payload: Handed<PayloadOf<Name>>,
    sink?: WorkSink,
  ): Promise<Result<Committed>> {
    const given = unpacked(payload)
    const done = await this.#runEarly(name, given)
    const change = ({ session }: OpenCase): Promise<Result<Committed>> =>
      session.run(name, given, { progress: awaitedProgress(sink) })
    return done ?? (await this.#change(change))
  }

  undo(only: number | null = null, sink?: WorkSink): Promise<Result<Committed>> {
    return this.#reverse(sink, (session, progress) => session.undo(only, progress))
  }

  redo(sink?: WorkSink): Promise<Result<Committed>> {
    return this.#reverse(sink, (session, progress) => session.redo(progress))
  }

  summary(): Promise<Result<CaseSummary>> {
    return this.#ask(questions.summary, async (open) => ok(await summarise(open)))
  }

  async query<Name extends TableName>(
    query: Query & { readonly table: Name },
    window: RowWindow,
    asker: number | null = null,
  ): Promise<Result<Answer<Name>>> {
    const isOvertaken = this.#askers.ask(asker)
    const kept = this.#stillDrawing(answered<Answer<Name>>(keptRows(this.#kept, query, window)))
    if (kept !== null) return kept
    return this.#ask(questions.query(query, window), (open) => answerQuery(open, query, window, isOvertaken))
  }

  async matching(query: Query): Promise<Result<Uint32Array>> {
    return packed(await this.#asked(query, (columns) => columns.matching(query)))
  }

  async idsAt(query: Query, window: RowWindow): Promise<Result<Uint32Array>> {
    return packed(await this.#asked(query, (columns) => columns.idsAt(query, window)))
  }

  following(query: Query, id: string, going: Uint32Array): Promise<Result<string | null>> {
    return this.#asked(query, (columns) => columns.following(query, id, IdSet.from(going)))
  }

  async position(query: Query, id: string, group: string | null = null): Promise<Result<number | null>> {
    const kept = keptPosition(this.#kept, query, id)
    if (kept !== null) return ok(kept)
    return this.#asked(query, (columns) => columns.position(query, id, group))
  }

  claim(id: ClaimId): Promise<Result<ClaimDetail>> {
    return this.#ask(questions.claim(id), ({ session }) => claimDetail(session.state, id))
  }

  source(id: SourceId): Promise<Result<SourceDetail>> {
    return this.#ask(questions.source(id), ({ session }) => sourceDetail(session.state, id))
  }

  findInSource(id: SourceId, words: string): Promise<Result<FoundPlaces>> {
    return this.#with(({ session, finder }) => finder.find(session.state, id, words))
  }

  codebook(): Promise<Result<readonly TagRow[]>> {
    return this.#ask(questions.codebook, ({ columns, session }) => {
      const answer = columns.query(allRows('tags'), { offset: 0, count: session.state.count('tags') })
      return answer.ok ? ok(answer.value.rows) : answer
    })
  }

  findEntities(words: string, limit: number): Promise<Result<readonly EntityLabel[]>> {
    return this.#with(({ session }) => ok(findEntities(session.state, words, limit)))
  }

  findClaims(words: string, limit: number): Promise<Result<readonly ClaimLabel[]>> {
    return this.#with(({ session }) => ok(findClaims(session.state, words, limit)))
  }

  history(window: RowWindow): Promise<Result<{ readonly total: number; readonly lines: readonly HistoryLine[] }>> {
    return this.#with(async ({ session }) => {
      const { historyLine } = await import('./details/history.ts')
      const lines = await session.entries(window.offset, window.count)
      return ok({ total: session.seq, lines: lines.map(historyLine) })
    })
  }

  historyOf(_table: Table, id: string): Promise<Result<readonly RecordHistoryLine[]>> {
    return this.#with(async ({ session }) => {
      const { fieldChanges, historyLine } = await import('./details/history.ts')
      const lines: RecordHistoryLine[] = []
      for (const entry of await session.entriesOf(id)) {
        const diff = await session.changesOf(entry, id)
        if (diff !== null && !diff.ok) return diff
        const changes = diff === null ? [] : fieldChanges(session.state, diff.value, id)
        lines.push({ ...historyLine(entry), changes })
      }
      return ok(lines)
    })
  }

  async readSourceFile(name: string, content: Blob): Promise<Result<SourceFile>> {
    const { readSourceFile } = await import('./exchange/read-source-file.ts')
    return readSourceFile(name, content)
  }

  previewClaims(file: Blob, options: ImportOptions, sink?: WorkSink): Promise<Result<ImportPreview>> {
    return this.#with(async ({ session, turns }) => {
      const { previewClaims } = await import('./exchange/import-claims.ts')
      return await previewClaims(session.state, file, options, progressTo(sink, turns.pause))
    })
  }

  importClaims(file: Blob, options: ImportOptions, sink?: WorkSink): Promise<Result<Committed>> {
    return this.#change(async ({ session }) => {
      const { planImport, rowsRead } = await import('./exchange/import-claims.ts')
      const progress = awaitedProgress(sink)
      const payload = await planImport(session.state, file, options, progress)
      if (!payload.ok) return payload
      const changing: Progress = (share, step) => progress(rowsRead + share * (1 - rowsRead), step)
      return await session.run('claim/import', payload.value, { origin: 'import', progress: changing })
    })
  }

  exportPieces(request: ExportRequest, sink: ExportSink): Promise<Result<{ readonly files: number }>> {
    return this.#with(async (open) => (await import('./exchange/export.ts')).exportPieces(open, request, sink))
  }

  exportFile(request: FileRequest, sink: FileSink): Promise<Result<null>> {
    return this.#with(async (open) => (await import('./exchange/export.ts')).exportFile(open, request, sink))
  }

  async caseInFile(file: Blob): Promise<Result<CaseInFile>> {
    try {
      const { caseInFile } = await import('./exchange/read-case-file.ts')
      return await caseInFile(file, awaitedProgress(undefined))
    } catch (error) {
      return unexpected(error)
    }
  }

  fingerprint(): Promise<Result<string>> {
    const isOvertaken = this.#fingerprints.ask(0)
    return this.#with(async ({ session, turns }) => {
      const { fingerprint } = await import('./details/fingerprint.ts')
      return await fingerprint(session, turns.pause, isOvertaken)
    })
  }

  /** Waits for the records and tells how the case came to be open. */
  async #report(): Promise<Result<OpenReport>> {
    if (this.#opening === null) return noCase
    const open = await this.#opening.now()
    if (!open.ok) {
      this.#opening = null
      return open
    }
    const { session, repairs, screen } = open.value
    this.#kept = new Map()
    const summary = await summarise(open.value)
    // The window is told of it here and does not ask for it, unless the case changes.
    screen.remember(questions.summary, summary)
    return ok({ readOnly: session.readOnly, repairs, summary })
  }

  /** Reads the records behind the first screen, and tells of what was found amiss on the way. */
  async #goOn(opening: Delayed<Result<OpenCase>>, kept: CaseSummary): Promise<void> {
    const early = this.#early
    await opening.whenever
    const report = await this.#report()
    const messages = report.ok ? report.value.repairs : [report.message]
    // What is counted from the claims that were edited meanwhile can be told only now.
    if (report.ok && early !== null && early.count > 0)
      this.#publish({ seq: report.value.summary.seq, tables: ['claims'], warning: null, reading: null })
    for (const warning of messages) this.#publish({ seq: kept.seq, tables: [], warning, reading: null })
  }

  /** Answers a question of the first screen, from what is kept of it while the records are still being read. */
  async #ask<Value extends object>(
    question: Question,
    work: (open: OpenCase) => Result<Value> | Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const kept = this.#stillDrawing(keptAnswer<Value>(this.#kept, question))
    if (kept !== null) return kept
    return await this.#with(async (open) => {
      const answer = await work(open)
      if (answer.ok) open.screen.remember(question, answer.value)
      return answer
    })
  }

  /** A kept answer is about to be drawn, which reading the records would hold up. */
  #stillDrawing<Kept>(kept: Kept | null): Kept | null {
    if (kept !== null) this.#opening?.putOff()
    return kept
  }

  /** Answers a query once it can be answered without a wait that would hold up everything else. */
  #asked<Value>(query: Query, answer: (columns: Columns) => Result<Value>): Promise<Result<Value>> {
    return this.#with(async ({ columns, turns }) => {
      await columns.ready(query, turns.pause)
      return answer(columns)
    })
  }

  /** Runs a command before the records are read; null when it has to wait for them. */
  async #runEarly(name: CommandName, payload: unknown): Promise<Result<Committed> | null> {
    try {
      return (await this.#early?.run(name, payload)) ?? null
    } catch (error) {
      return unexpected(error)
    }
  }

  /** Changes the open case; what is changed after it has to wait for it. */
  #change<Value>(work: (open: OpenCase) => Promise<Result<Value>>): Promise<Result<Value>> {
    void this.#early?.end()
    return this.#with(work)
  }

  /** Goes a step through history while work in the background stands still: there are hundreds of files to wait for, and it would go on in each wait. */
  #reverse(
    sink: WorkSink | undefined,
    step: (session: Session, progress: Progress) => Promise<Result<Committed>>,
  ): Promise<Result<Committed>> {
    return this.#change(({ session, turns }) => turns.first((pause) => step(session, progressTo(sink, pause))))
  }

  /** Does the work on the open case; whatever is thrown becomes a failure, since nothing may be thrown across the worker's edge. */
  async #with<Value>(work: (open: OpenCase) => Result<Value> | Promise<Result<Value>>): Promise<Result<Value>> {
    if (this.#opening === null) return noCase
    try {
      const open = await this.#opening.now()
      if (!open.ok) return open
      open.value.turns.heard()
      return await work(open.value)
    } catch (error) {
      return unexpected(error)
    }
  }

  #publish(notice: Notice): void {
    if (this.#listeners.size === 0 && notice.warning !== null) this.#unheard.push(notice)
    for (const listener of this.#listeners) listener(notice)
  }
}

/** Progress of a change that an analyst waits for. */
function awaitedProgress(sink: WorkSink | undefined): Progress {
  return progressTo(sink, makePause(awaitedSlice))
}

function packed(ids: Result<IdSet>): Result<Uint32Array> {
  return ids.ok ? ok(ids.value.packed) : ids
}

const noCase = fail('no-case', 'No case is open.')
