import { fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { OpenRequest } from './api.ts'
import { joinCase } from './case-channel.ts'
import { Columns } from './columns/columns.ts'
import { type OpenedCase, openCase } from './commit/open-case.ts'
import { Session } from './commit/session.ts'
import { syncReader } from './contents/read-blob.ts'
import { TextFinder } from './details/text-finder.ts'
import type { Reading } from './open-workbench.ts'
import { tablesIn } from './pages/change.ts'
import type { Progress } from './progress.ts'
import { CaseRecords } from './records/case-records.ts'
import type { ContentReading } from './records/content-table.ts'
import { type Kept, Screen } from './screen.ts'
import { startIndexer } from './search/start-indexer.ts'
import { settle } from './settle.ts'
import { Turns } from './turns.ts'

/** An open case with all that answers questions about it. */
export interface OpenCase {
  readonly session: Session
  readonly columns: Columns
  readonly screen: Screen
  readonly finder: TextFinder
  readonly repairs: readonly string[]
  readonly turns: Pick<Turns, 'pause' | 'first' | 'heard'>
  close(): Promise<void>
}

const otherWindow =
  'Another window is editing this case, so here it is open for reading only. Close the other window, then open the case again to edit it.'

const changedThere = 'This case was changed in the other window. Reload to see it.'

const nothingKept: Kept = new Map()

const nothingInIt = 'This case holds nothing that can be shown. Put back a copy of its journal, or delete the case.'

/** The language whose collation sorts texts. */
const locale = 'en'

/** Reads the records of a case that was found. When that fails the case is let go of; where something is thrown that is the caller's to do. */
export async function readCase(reading: Reading): Promise<Result<OpenCase>> {
  const { request, found, shown, lock } = reading
  const { publish, making } = reading.told
  const turns = new Turns()
  const indexer = startIndexer()
  const seq = found.stored?.seq ?? 0
  const progress = inPercent((reading) => publish({ seq, tables: [], warning: null, reading }))
  const beforeJournal = async (): Promise<void> => await shown.early?.end()
  const contents = contentReading(reading)
  const opened = await openCase(found, () => new CaseRecords(locale, indexer, contents), {
    pause: turns.pause,
    progress,
    replaying: making,
    beforeJournal,
  })
  progress(1)
  // Nobody will write to it, and an open file keeps others from opening or removing it.
  if (!opened.ok || opened.value.journal === null) await found.journal?.port.close()
  if (opened.ok) return await begin(request, prepare(reading, opened.value, indexer, turns), making)
  indexer?.stop()
  lock?.release()
  return opened
}

/** How contents are read from the store, and what is done about damaged ones; null where the platform reads no Blob at once. */
function contentReading({ found: { store, stored }, told: { publish } }: Reading): ContentReading | null {
  const readNow = syncReader()
  if (readNow === null) return null
  const warn = (warning: string): void => publish({ seq: stored?.seq ?? 0, tables: [], warning, reading: null })
  const mark = async (id: string): Promise<void> => {
    const marked = await store.markDamaged(id)
    if (!marked.ok) warn(marked.message)
  }
  return {
    readNow,
    damaged: (id, message) => {
      warn(message)
      void mark(id)
    },
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
async function begin(request: OpenRequest, open: OpenCase, making: Progress): Promise<Result<OpenCase>> {
  const { create } = request
  const founded =
    create === null || open.session.readOnly ? ok(null) : await found(request, create, open.session, making)
  if (founded.ok && open.session.state.count('cases') > 0) return ok(open)
  await open.close()
  return founded.ok ? fail('case-empty', [...open.repairs, nothingInIt].join(' ')) : founded
}

function prepare(
  { request, shown, lock, told: { publish } }: Reading,
  opened: OpenedCase,
  indexer: ReturnType<typeof startIndexer>,
  turns: Turns,
): OpenCase {
  const { kept, early } = shown
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
      // Whoever made the change hears first that it is saved; what follows from it, such as rows to be asked for anew, can wait for that.
      setTimeout(() => publish({ seq, tables: tablesIn(change), warning: null, reading: null }))
      channel.tell()
    },
    warn,
  )
  const background = settle(session, columns, turns, warn)
  const repairs = lock === null ? [otherWindow, ...opened.repairs] : opened.repairs
  const close = async (): Promise<void> => {
    channel.close()
    screen.close()
    await background.stop()
    indexer?.stop()
    await session.close()
    lock?.release()
  }
  return { session, columns, screen, finder: new TextFinder(), repairs, turns, close }
}

/** Makes a new case's first records, and fills it from a case file when there is one. What stands already is left alone. */
async function found(
  request: OpenRequest,
  create: NonNullable<OpenRequest['create']>,
  session: Session,
  making: Progress,
): Promise<Result<null>> {
  const { title, question, marking, yardstick } = create
  const id = CaseId.parse(request.id)
  if (session.state.count('cases') === 0) {
    const made = await session.run('case/create', { id, title, question, marking, yardstick })
    if (!made.ok) return made
  }
  if (create.seed === null) return ok(null)
  const { importCaseFile } = await import('./exchange/read-case-file.ts')
  return await importCaseFile(create.seed, session, making)
}
