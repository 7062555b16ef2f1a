import { readCaseFile } from '#core/formats/case-file/read-case-file.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { Notice, OpenRequest } from './api.ts'
import { joinCase } from './case-channel.ts'
import { Columns } from './columns/columns.ts'
import { type EditLock, type Locks, takeEditLock } from './commit/edit-lock.ts'
import { type FoundCase, findCase, findForReading } from './commit/find-case.ts'
import { type OpenedCase, openCase } from './commit/open-case.ts'
import { Session } from './commit/session.ts'
import { EarlyEdits } from './early/early-edits.ts'
import { openOpfsJournal } from './journal/opfs.ts'
import type { JournalPort } from './journal/port.ts'
import { tablesIn } from './pages/change.ts'
import { makePause } from './pause.ts'
import { CaseRecords } from './records/case-records.ts'
import { type Kept, type KeptAnswers, keptAnswers, Screen } from './screen.ts'
import { startIndexer } from './search/start-indexer.ts'
import { settle } from './settle.ts'

/** An open case with all that answers questions about it. */
export interface OpenCase {
  readonly session: Session
  readonly columns: Columns
  readonly screen: Screen
  readonly repairs: readonly string[]
  readonly pause: () => Promise<void>
  close(): Promise<void>
}

/** A case that is being opened. */
export interface Opening {
  /** What the window that had it last was answered, by question; empty when the case has changed since. */
  readonly kept: Kept
  /** Takes edits of what is kept until the records are read; null where nothing is kept. */
  readonly early: EarlyEdits | null
  readonly whole: Promise<Result<OpenCase>>
}

/** What can be shown and edited of a case before its records are read. */
type Shown = Pick<Opening, 'kept' | 'early'>

const otherWindow =
  'Another window is editing this case, so here it is open for reading only. Close the other window, then open the case again to edit it.'

const changedThere = 'This case was changed in the other window. Reload to see it.'

const nothingKept: Kept = new Map()

const nothingInIt = 'This case holds nothing that can be shown. Put back a copy of its journal, or delete the case.'

/** The language whose collation sorts texts. */
const locale = 'en'

/** Begins to open a case for editing, or for reading when another window edits it; makes it when it is new. */
export async function openWorkbench(
  request: OpenRequest,
  port: JournalPort | null,
  locks: Locks,
  publish: (notice: Notice) => void,
): Promise<Result<Opening>> {
  const lock = await takeEditLock(locks, request.id)
  try {
    const found = lock === null ? await findForReading(request.id) : await findJournalled(request.id, port)
    if (!found.ok) {
      lock?.release()
      return found
    }
    const { store, stored, journal } = found.value
    const isAsKept = lock !== null && stored !== null && journal?.agrees === true && journal.size === stored.size
    const kept: KeptAnswers = isAsKept ? await keptAnswers(store, stored.seq) : new Map()
    const told = (seq: number): void => publish({ seq, tables: ['claims'], warning: null, reading: null })
    const early = isAsKept && kept.size > 0 ? new EarlyEdits(kept, journal.port, stored, request.actor, told) : null
    return ok({ kept, early, whole: openWhole(request, found.value, { kept, early }, lock, publish) })
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function findJournalled(caseId: string, port: JournalPort | null): Promise<Result<FoundCase>> {
  const files = port === null ? await openOpfsJournal(caseId) : ok(port)
  if (!files.ok) return files
  const found = await findCase(caseId, files.value)
  if (!found.ok) await files.value.close()
  return found
}

async function openWhole(
  request: OpenRequest,
  found: FoundCase,
  shown: Shown,
  lock: EditLock | null,
  publish: (notice: Notice) => void,
): Promise<Result<OpenCase>> {
  try {
    const pause = makePause()
    const indexer = startIndexer()
    const seq = found.stored?.seq ?? 0
    const progress = inPercent((reading) => publish({ seq, tables: [], warning: null, reading }))
    const beforeJournal = async (): Promise<void> => await shown.early?.end()
    const opened = await openCase(found, () => new CaseRecords(locale, indexer), { pause, progress, beforeJournal })
    progress(1)
    // Nobody will write to it, and an open file keeps others from opening or removing it.
    if (!opened.ok || opened.value.journal === null) await found.journal?.port.close()
    if (opened.ok) return await begin(request, prepare(request, opened.value, shown, indexer, lock, pause, publish))
    indexer?.stop()
    lock?.release()
    return opened
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** Tells of a share only when it has grown by a hundredth. */
function inPercent(tell: (share: number) => void): (share: number) => void {
  let last = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    if (percent === last) return
    last = percent
    tell(percent / 100)
  }
}

/** Founds the case where it is new; an open case that cannot be founded is closed again. */
async function begin(request: OpenRequest, open: OpenCase): Promise<Result<OpenCase>> {
  const { create } = request
  const founded = create === null || open.session.readOnly ? ok(null) : await found(request, create, open.session)
  if (founded.ok && open.session.state.count('cases') > 0) return ok(open)
  await open.close()
  return founded.ok ? fail('case-empty', [...open.repairs, nothingInIt].join(' ')) : founded
}

function prepare(
  request: OpenRequest,
  opened: OpenedCase,
  { kept, early }: Shown,
  indexer: ReturnType<typeof startIndexer>,
  lock: EditLock | null,
  pause: () => Promise<void>,
  publish: (notice: Notice) => void,
): OpenCase {
  const { state, store, seq } = opened
  const columns = new Columns(state, state.columns)
  const hasEdits = early !== null && early.count > 0
  // What is counted in answers does not follow early edits.
  const screen = new Screen(store, seq, hasEdits ? nothingKept : kept)
  const warn = (warning: string): void => publish({ seq: session.seq, tables: [], warning, reading: null })
  const channel = joinCase(request.id, () => session.readOnly && warn(changedThere))
  if (hasEdits) channel.tell()
  const session = new Session(
    request.id,
    request.actor,
    opened,
    (seq, change) => {
      if (change.pages.length === 0) columns.update(change.rest)
      else {
        state.settle()
        columns.forget()
        background.renew()
      }
      screen.forget(seq)
      publish({ seq, tables: tablesIn(change), warning: null, reading: null })
      channel.tell()
    },
    warn,
  )
  const background = settle(session, columns, pause, warn)
  const repairs = lock === null ? [otherWindow, ...opened.repairs] : opened.repairs
  const close = async (): Promise<void> => {
    channel.close()
    screen.close()
    await background.stop()
    indexer?.stop()
    await session.close()
    lock?.release()
  }
  return { session, columns, screen, repairs, pause, close }
}

/** Makes a new case's first records, and fills it from a case file when there is one. What stands already is left alone. */
async function found(
  request: OpenRequest,
  create: NonNullable<OpenRequest['create']>,
  session: Session,
): Promise<Result<null>> {
  const { title, question, marking, yardstick } = create
  const id = CaseId.parse(request.id)
  if (session.state.count('cases') === 0) {
    const made = await session.run('case/create', { id, title, question, marking, yardstick })
    if (!made.ok) return made
  }
  if (create.seed === null) return ok(null)
  const file = readCaseFile(create.seed)
  if (!file.ok) return file
  const { cases: _, ...records } = file.value.records
  const filled = await session.run('case/import', records, { origin: 'import' })
  return filled.ok ? ok(null) : filled
}
