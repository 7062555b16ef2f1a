import { ok, type Result } from '#core/lib/result.ts'
import type { Notice, OpenRequest } from './api.ts'
import { type EditLock, type Locks, takeEditLock } from './commit/edit-lock.ts'
import { type FoundCase, findCase, findForReading, findStore } from './commit/find-case.ts'
import { EarlyEdits } from './early/early-edits.ts'
import { openOpfsJournal } from './journal/opfs.ts'
import type { JournalPort } from './journal/port.ts'
import type { Progress } from './progress.ts'
import type { OpenCase } from './read-case.ts'
import { type Kept, type KeptAnswers, keptAnswers } from './screen.ts'
import { CaseStore } from './store/case-store.ts'

/** What can be shown and edited of a case before its records are read. */
export interface Shown {
  /** What the window that had it last was answered, by question; empty when the case has changed since. */
  readonly kept: Kept
  /** Takes edits of what is kept until the records are read; null where nothing is kept. */
  readonly early: EarlyEdits | null
}

/** All that reading the records of a case needs. */
export interface Reading {
  readonly request: OpenRequest
  readonly found: FoundCase
  readonly shown: Shown
  /** Null where another window edits the case. */
  readonly lock: EditLock | null
  readonly told: Told
}

/** Who is told of what goes on while a case is open, or being made. */
export interface Told {
  readonly publish: (notice: Notice) => void
  /** How far a new case has been filled from a case file, or a store made anew from its journal. */
  readonly making: Progress
}

/** A case that was found, and whose records are still to be read or to be left alone. */
export interface Opening extends Shown {
  read(): Promise<Result<OpenCase>>
  abandon(): Promise<void>
}

/**
 * Begins to open a case for editing, or for reading when another window edits it; makes it when it is new. What reads the records, by far the larger part of
 * the engine, is loaded when they are: the first screen does not wait for it.
 */
export async function openWorkbench(
  request: OpenRequest,
  port: JournalPort | null,
  locks: Locks,
  told: Told,
): Promise<Result<Opening>> {
  // Opening files and databases is mostly waiting for the disk, so what can be opened together is. What a store says is asked once it is known who edits the case.
  const opening = CaseStore.open(request.id)
  const lock = await takeEditLock(locks, request.id)
  try {
    const found = await (lock === null ? findBeside(request.id, opening) : findJournalled(request, port, opening))
    if (!found.ok) {
      lock?.release()
      return found
    }
    const { stored, screen, journal } = found.value
    const isAsKept = lock !== null && stored !== null && journal?.agrees === true && journal.size === stored.size
    const kept: KeptAnswers = isAsKept ? keptAnswers(screen, stored.seq) : new Map()
    const changed = (seq: number): void => told.publish({ seq, tables: ['claims'], warning: null, reading: null })
    const early = isAsKept && kept.size > 0 ? new EarlyEdits(kept, journal.port, stored, request.actor, changed) : null
    const reading: Reading = { request, found: found.value, shown: { kept, early }, lock, told }
    return ok({
      kept,
      early,
      read: () => readRecords(reading),
      abandon: async () => {
        await early?.end()
        await letGo(reading)
      },
    })
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function findJournalled(
  { id: caseId, create }: OpenRequest,
  port: JournalPort | null,
  opening: Promise<Result<CaseStore>>,
): Promise<Result<FoundCase>> {
  const [files, looked] = await Promise.all([
    port === null ? openOpfsJournal(caseId, create !== null) : ok(port),
    findStore(caseId, opening),
  ])
  const found = files.ok ? (looked.ok ? await findCase(caseId, files.value, looked.value) : looked) : files
  if (found.ok) return found
  if (looked.ok) looked.value.store.close()
  if (files.ok) await files.value.close()
  // To look for the store of a case that is gone has just made one.
  else if (files.code === 'case-missing' && looked.ok && looked.value.stored === null) await CaseStore.remove(caseId)
  return found
}

/** Another window has the store in its hands, and may be making it anew: it is opened once that window has been waited for. */
async function findBeside(caseId: string, opening: Promise<Result<CaseStore>>): Promise<Result<FoundCase>> {
  const opened = await opening
  if (opened.ok) opened.value.close()
  return await findForReading(caseId)
}

async function readRecords(reading: Reading): Promise<Result<OpenCase>> {
  try {
    const { readCase } = await import('./read-case.ts')
    return await readCase(reading)
  } catch (error) {
    await letGo(reading)
    throw error
  }
}

async function letGo({ found, lock }: Reading): Promise<void> {
  found.store.close()
  await found.journal?.port.close()
  lock?.release()
}
