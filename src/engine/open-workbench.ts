import { readCaseFile } from '#core/formats/case-file/read-case-file.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { Notice, OpenRequest } from './api.ts'
import { joinCase } from './case-channel.ts'
import { Columns } from './columns/columns.ts'
import { type EditLock, type Locks, takeEditLock } from './commit/edit-lock.ts'
import { touchedTables } from './commit/entry-index.ts'
import { type OpenedCase, openCase, openForReading } from './commit/open-case.ts'
import { Session } from './commit/session.ts'
import { openOpfsJournal } from './journal/opfs.ts'
import type { JournalPort } from './journal/port.ts'
import { makePause } from './pause.ts'
import { startIndexer } from './search/start-indexer.ts'
import { settle } from './settle.ts'

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

const changedThere = 'This case was changed in the other window. Reload to see it.'

const nothingInIt = 'This case holds nothing that can be shown. Put back a copy of its journal, or delete the case.'

/** Opens a case for editing, or for reading when another window edits it, and makes it when it is new. */
export async function openWorkbench(
  request: OpenRequest,
  port: JournalPort | null,
  locks: Locks,
  publish: (notice: Notice) => void,
): Promise<Result<OpenCase>> {
  const lock = await takeEditLock(locks, request.id)
  try {
    const opened = lock === null ? await openForReading(request.id) : await openJournalled(request.id, port)
    if (opened.ok) return await begin(request, await prepare(request, opened.value, lock, publish))
    lock?.release()
    return opened
  } catch (error) {
    lock?.release()
    throw error
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

async function openJournalled(caseId: string, port: JournalPort | null): Promise<Result<OpenedCase>> {
  const files = port === null ? await openOpfsJournal(caseId) : ok(port)
  if (!files.ok) return files
  const opened = await openCase(caseId, files.value)
  // Nobody will write to it, and an open file keeps others from opening or removing it.
  if (!opened.ok || opened.value.journal === null) await files.value.close()
  return opened
}

async function prepare(
  request: OpenRequest,
  opened: OpenedCase,
  lock: EditLock | null,
  publish: (notice: Notice) => void,
): Promise<OpenCase> {
  const pause = makePause()
  const indexer = startIndexer()
  const columns = new Columns(opened.state, { locale: 'en', indexer })
  await columns.load(pause)
  const warn = (warning: string): void => publish({ seq: session.seq, tables: [], warning })
  const channel = joinCase(request.id, () => session.readOnly && warn(changedThere))
  const session = new Session(
    request.id,
    request.actor,
    opened,
    (seq, diff) => {
      columns.update(diff)
      publish({ seq, tables: touchedTables(diff), warning: null })
      channel.tell()
    },
    warn,
  )
  const background = settle(session, columns, pause, warn)
  const repairs = lock === null ? [otherWindow, ...opened.repairs] : opened.repairs
  const close = async (): Promise<void> => {
    channel.close()
    await background.stop()
    indexer?.stop()
    await session.close()
    lock?.release()
  }
  return { session, columns, repairs, pause, close }
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
  const filled = await session.run('case/import', records, 'import')
  return filled.ok ? ok(null) : filled
}
