import { readCaseFile } from '#core/formats/case-file/read-case-file.ts'
import { ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { Notice, OpenRequest } from './api.ts'
import { Columns } from './columns/columns.ts'
import { type EditLock, takeEditLock } from './commit/edit-lock.ts'
import { touchedTables } from './commit/entry-index.ts'
import { type OpenedCase, openCase, openForReading } from './commit/open-case.ts'
import { Session } from './commit/session.ts'
import { openOpfsJournal } from './journal/opfs.ts'
import type { JournalPort } from './journal/port.ts'
import { makePause } from './pause.ts'

/** An open case with all that answers questions about it. */
export interface OpenCase {
  readonly session: Session
  readonly columns: Columns
  readonly repairs: readonly string[]
  readonly pause: () => Promise<void>
  close(): Promise<void>
}

const otherWindow =
  'Another window is editing this case, so here it is open for reading only. Close the other window, then open the case again to edit it.'

/** Opens a case for editing, or for reading when another window edits it, and makes it when it is new. */
export async function openWorkbench(
  request: OpenRequest,
  port: JournalPort | null,
  publish: (notice: Notice) => void,
): Promise<Result<OpenCase>> {
  const lock = await takeEditLock(request.id)
  const opened = lock === null ? await openForReading(request.id) : await openJournalled(request.id, port)
  if (!opened.ok) {
    lock?.release()
    return opened
  }
  const open = await prepare(request, opened.value, lock, publish)
  const founded =
    lock === null || request.create === null ? ok(null) : await found(request, request.create, open.session)
  if (founded.ok) return ok(open)
  await open.close()
  return founded
}

async function openJournalled(caseId: string, port: JournalPort | null): Promise<Result<OpenedCase>> {
  if (port !== null) return await openCase(caseId, port)
  const files = await openOpfsJournal(caseId)
  return files.ok ? await openCase(caseId, files.value) : files
}

async function prepare(
  request: OpenRequest,
  opened: OpenedCase,
  lock: EditLock | null,
  publish: (notice: Notice) => void,
): Promise<OpenCase> {
  const pause = makePause()
  const columns = new Columns(opened.state, { locale: 'en' })
  await columns.load(pause)
  const warn = (warning: string): void => publish({ seq: session.seq, tables: [], warning })
  const session = new Session(
    request.id,
    request.actor,
    opened,
    (seq, diff) => {
      columns.update(diff)
      publish({ seq, tables: touchedTables(diff), warning: null })
    },
    warn,
  )
  const background = settle(session, columns, pause, warn)
  const repairs = lock === null ? [otherWindow, ...opened.repairs] : opened.repairs
  const close = async (): Promise<void> => {
    await background.stop()
    await session.close()
    lock?.release()
  }
  return { session, columns, repairs, pause, close }
}

/** What is done once the case can be seen: sort ranks, then a check of the whole journal. */
function settle(session: Session, columns: Columns, pause: () => Promise<void>, warn: (message: string) => void) {
  let stopped = false
  const goOn = async (): Promise<void> => {
    await pause()
    if (stopped) throw new Stopped()
  }
  const work = columns
    .warm(goOn)
    .then(() => session.verify(goOn))
    .catch((error: unknown) => {
      if (!(error instanceof Stopped)) warn(`Checking the case in the background failed: ${String(error)}`)
    })
  return {
    async stop(): Promise<void> {
      stopped = true
      await work
    },
  }
}

class Stopped extends Error {}

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
  const filled = await session.run('case/import', records, 'import')
  return filled.ok ? ok(null) : filled
}
