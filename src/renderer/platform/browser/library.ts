import { readSidecar, type Sidecar, writeSidecar } from '#core/journal/sidecar.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { CaseEntry, CaseLibrary } from '../platform.ts'
import { errorName, orWhenMissing, reasonOf } from './failures.ts'

const journalName = 'journal.jsonl'
const pagesName = 'pages'
const sidecarName = 'case.json'
const seededMarker = 'seeded'

/** The cases of this browser: `cases/<id>/journal.jsonl` with `pages/` and `case.json` beside it, in the file system that `root` gives. */
export function createBrowserLibrary(root: () => Promise<FileSystemDirectoryHandle>): CaseLibrary {
  const inCases = async <Value>(work: (cases: FileSystemDirectoryHandle) => Promise<Value>): Promise<Result<Value>> => {
    try {
      return ok(await work(await (await root()).getDirectoryHandle('cases', { create: true })))
    } catch (error) {
      return libraryFailure(error)
    }
  }

  const keep = (id: string, sidecar: Sidecar): Promise<Result<null>> =>
    inCases(async (cases) => {
      const folder = await cases.getDirectoryHandle(id, { create: true })
      await writeText(folder, sidecarName, writeSidecar(sidecar))
      return null
    })

  return {
    list: () =>
      inCases(async (cases) => {
        const entries: CaseEntry[] = []
        for await (const handle of cases.values()) {
          if (handle.kind === 'directory' && CaseId.safeParse(handle.name).success)
            entries.push(...(await caseEntry(handle)))
        }
        return entries
      }),
    has: (id) =>
      inCases(async (cases) => {
        const folder = await cases.getDirectoryHandle(id).catch(orWhenMissing(null))
        if (folder === null) return false
        // The last case is not opened before this is known, so neither file waits for the other.
        const [journal, sidecar] = await Promise.all([fileIn(folder, journalName), sidecarIn(folder)])
        return journal !== null && !sidecar.isUnfinished
      }),
    begin: (id, title) => keep(id, { title, isUnfinished: true }),
    put: (id, title) => keep(id, { title, isUnfinished: false }),
    remove: (id) =>
      inCases(async (cases) => {
        await cases.removeEntry(id, { recursive: true }).catch(orWhenMissing(undefined))
        return null
      }),
    seeded: () => inCases(async (cases) => (await fileIn(cases, seededMarker)) !== null),
    markSeeded: () =>
      inCases(async (cases) => {
        await writeText(cases, seededMarker, '')
        return null
      }),
  }
}

/** What the list shows of a case; nothing for a folder that holds neither a journal nor a title. */
async function caseEntry(folder: FileSystemDirectoryHandle): Promise<readonly CaseEntry[]> {
  const [journal, sidecar, pages] = await Promise.all([
    fileIn(folder, journalName),
    sidecarIn(folder),
    sizeOfPages(folder),
  ])
  const newest = journal ?? (await fileIn(folder, sidecarName))
  if (newest === null) return []
  return [{ id: folder.name, ...sidecar, size: (journal?.size ?? 0) + pages, changed: newest.lastModified }]
}

async function sizeOfPages(folder: FileSystemDirectoryHandle): Promise<number> {
  const pages = await folder.getDirectoryHandle(pagesName).catch(orWhenMissing(null))
  if (pages === null) return 0
  const sizes: Promise<number>[] = []
  for await (const name of pages.keys()) sizes.push(fileIn(pages, name).then((file) => file?.size ?? 0))
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0)
}

/** What stands beside a journal; a file that cannot be read counts as lost, for it must not hide the case. */
async function sidecarIn(folder: FileSystemDirectoryHandle): Promise<Sidecar> {
  const reading = fileIn(folder, sidecarName).then((file) => file?.text() ?? null)
  return readSidecar(await reading.catch(() => null))
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  const handle = await folder.getFileHandle(name).catch(orWhenMissing(null))
  return handle === null ? null : handle.getFile()
}

/** Replaces a file at once: the browser writes aside and swaps when it is closed. */
async function writeText(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await file.write(text)
  await file.close()
}

function libraryFailure(error: unknown): Failure {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return fail(
        'disk-full',
        'The disk is full, or the browser gives this page no more room. Free some space and try again.',
      )
    case 'NoModificationAllowedError':
      return fail('case-locked', 'This case is open in another window. Close it there and try again.')
    default:
      return fail('library-unavailable', `The cases kept in this browser cannot be reached: ${reasonOf(error)}.`)
  }
}
