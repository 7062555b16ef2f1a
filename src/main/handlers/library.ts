import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readSidecar, type Sidecar, writeSidecar } from '#core/journal/sidecar.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { ValueOf } from '#ipc/contract.ts'
import { flushFolder, makeFolder, replaceFile } from '../disk/durable.ts'
import { errorCode, isDiskFull, reasonOf } from '../disk/reason.ts'
import type { HandlersOf } from './handlers.ts'
import { journalPath, pagesPath } from './journal.ts'

const removedPrefix = 'removed-'
const seededMarker = 'seeded'

/**
 * The cases of this machine: one folder each, with the journal and its title beside it. `cases` is the folder of them all;
 * `closeJournal` lets go of a journal before its folder is removed.
 */
export function libraryHandlers(cases: string, closeJournal: (id: CaseId) => Promise<unknown>): HandlersOf<'library'> {
  /** Does something in the folder of cases; a failure names the folder. */
  const inCases = async <Value>(aim: string, work: () => Promise<Value>): Promise<Result<Value>> => {
    try {
      return ok(await work())
    } catch (error) {
      return libraryFailure(error, aim, cases)
    }
  }

  const keep = (id: CaseId, sidecar: Sidecar): Promise<Result<null>> =>
    inCases('written', async () => {
      await makeFolder(join(cases, id))
      await replaceFile(sidecarPath(cases, id), writeSidecar(sidecar))
      return null
    })

  return {
    'library.list': () =>
      inCases('read', async () => {
        const names = await namesIn(cases)
        const listed = await Promise.all(names.filter(isCaseId).map((id) => caseEntry(cases, id)))
        return listed.filter((entry) => entry !== null)
      }),

    'library.begin': (id, title) => keep(id, { title, isUnfinished: true }),

    'library.put': (id, title) => keep(id, { title, isUnfinished: false }),

    'library.remove': (id) =>
      inCases('written', async () => {
        await closeJournal(id)
        await setAside(cases, id)
        for (const name of await namesIn(cases))
          if (name.startsWith(removedPrefix)) await rm(join(cases, name), { recursive: true, force: true })
        return null
      }),

    'library.seeded': () => inCases('read', async () => (await namesIn(cases)).includes(seededMarker)),

    'library.markSeeded': () =>
      inCases('written', async () => {
        await makeFolder(cases)
        await replaceFile(join(cases, seededMarker), '')
        return null
      }),
  }
}

/** What the list shows of a case; null for a folder that holds neither a journal nor a title. */
async function caseEntry(cases: string, id: string): Promise<ValueOf<'library.list'>[number] | null> {
  const [journal, sidecar, pages] = await Promise.all([
    statOrNull(journalPath(cases, id)),
    sidecarOf(cases, id),
    sizeOfFiles(pagesPath(cases, id)),
  ])
  const newest = journal ?? (await statOrNull(sidecarPath(cases, id)))
  if (newest === null) return null
  return { id, ...sidecar, size: (journal?.size ?? 0) + pages, changed: newest.mtimeMs }
}

/** The size of all files in a folder, in bytes; 0 when it is not there. */
async function sizeOfFiles(folder: string): Promise<number> {
  const files = await Promise.all((await namesIn(folder)).map((name) => statOrNull(join(folder, name))))
  return files.reduce((total, file) => total + (file?.size ?? 0), 0)
}

/** What stands beside a journal; a file that cannot be read counts as lost, for it must not hide the case. */
async function sidecarOf(cases: string, id: string): Promise<Sidecar> {
  return readSidecar(await readFile(sidecarPath(cases, id), 'utf8').catch(() => null))
}

/** Renames the folder of a case first, so that a removal which is cut short leaves no half of a case in the list. */
async function setAside(cases: string, id: string): Promise<void> {
  try {
    await rename(join(cases, id), join(cases, `${removedPrefix}${randomUUID()}`))
    await flushFolder(cases)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

function sidecarPath(cases: string, id: string): string {
  return join(cases, id, 'case.json')
}

function isCaseId(name: string): boolean {
  return CaseId.safeParse(name).success
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(orWhenMissing<readonly string[]>([]))
}

async function statOrNull(path: string) {
  return stat(path).catch(orWhenMissing(null))
}

function orWhenMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (errorCode(error) === 'ENOENT') return value
    throw error
  }
}

function libraryFailure(error: unknown, aim: string, cases: string): Failure {
  if (isDiskFull(error)) {
    return fail('disk-full', `The disk is full: nothing was changed in “${cases}”. Free some space and try again.`)
  }
  return fail('library-unavailable', `The folder of cases, “${cases}”, cannot be ${aim}: ${reasonOf(error)}.`)
}
