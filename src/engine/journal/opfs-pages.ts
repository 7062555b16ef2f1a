import { pageMissing } from '#core/journal/page-failure.ts'
import { type Failure, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import type { HeldFile } from './held-file.ts'
import { checkPage } from './page-check.ts'
import type { PageFile, PagePort } from './port.ts'

/** What pages need of a folder; one of the browser's private file system is such a folder. */
export interface HeldFolder {
  getDirectoryHandle(name: string, options?: { readonly create: boolean }): Promise<HeldFolder>
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<HeldPage>
  removeEntry(name: string): Promise<void>
  keys(): AsyncIterable<string>
}

/** What pages need of a file in it. */
export interface HeldPage {
  getFile(): Promise<Pick<Blob, 'size'>>
  createSyncAccessHandle(options?: { readonly mode: 'read-only' }): Promise<HeldFile>
  /** Renames the file within its folder, over one that is there. Browsers have it for private files, the standard's types not yet. */
  move?(name: string): Promise<void>
}

/** How many pages are written or looked at side by side: the browser's file calls wait for another process most of the time. */
const lanes = 4
const unfinished = '.part'

/** The page files of a case in its folder in the browser's private file system. `failure` puts what the browser throws into words. */
export function opfsPages(caseFolder: HeldFolder, failure: (error: unknown) => Failure): PagePort {
  const attempt = async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    try {
      return await work()
    } catch (error) {
      return failure(error)
    }
  }

  return {
    writePages: (pages) =>
      attempt(async () => {
        const folder = await caseFolder.getDirectoryHandle('pages', { create: true })
        const waiting = new Map(pages.map((page) => [page.sha256, page])).values()
        const lane = async (): Promise<void> => {
          for (const page of waiting) await writePage(folder, page)
        }
        const settled = await Promise.allSettled(Array.from({ length: lanes }, lane))
        const failed = settled.find((result) => result.status === 'rejected')
        if (failed !== undefined) throw failed.reason
        return ok(null)
      }),

    readPage: (sha256) =>
      attempt(async () => {
        const bytes = await readFile(caseFolder, sha256)
        return bytes === null ? pageMissing(sha256) : await checkPage(sha256, bytes)
      }),

    sweepPages: (keep) =>
      attempt(async () => {
        const folder = await pagesFolder(caseFolder)
        if (folder === null) return ok(0)
        const names: string[] = []
        for await (const name of folder.keys()) names.push(name)
        const swept = names.filter((name) => isSwept(name, keep))
        for (const name of swept) await folder.removeEntry(name)
        return ok(swept.filter((name) => !name.endsWith(unfinished)).length)
      }),
  }
}

/** Writes a page aside and flushes it before it gets its name, so that a page under its name is whole. */
async function writePage(folder: HeldFolder, { sha256, bytes }: PageFile): Promise<void> {
  const standing = await folder.getFileHandle(sha256).catch(orWhenMissing)
  if (standing !== null && (await standing.getFile()).size === bytes.length) return
  const aside = `${sha256}${unfinished}`
  const handle = await folder.getFileHandle(aside, { create: true })
  try {
    const file = await handle.createSyncAccessHandle()
    try {
      file.truncate(0)
      if (file.write(bytes, { at: 0 }) < bytes.length) throw new DOMException('No room is left.', 'QuotaExceededError')
      file.flush()
    } finally {
      file.close()
    }
    if (handle.move === undefined) throw new DOMException('it cannot rename files', 'NotSupportedError')
    await handle.move(sha256)
  } catch (error) {
    await folder.removeEntry(aside).catch(() => undefined)
    throw error
  }
}

/** The bytes of a file; null when there is none. An access handle reads twice as fast as a blob does. */
async function readFile(caseFolder: HeldFolder, name: string): Promise<Uint8Array | null> {
  const folder = await pagesFolder(caseFolder)
  const handle = folder === null ? null : await folder.getFileHandle(name).catch(orWhenMissing)
  if (handle === null) return null
  const file = await handle.createSyncAccessHandle({ mode: 'read-only' })
  try {
    const bytes = new Uint8Array(file.getSize())
    return bytes.subarray(0, file.read(bytes, { at: 0 }))
  } finally {
    file.close()
  }
}

function pagesFolder(caseFolder: HeldFolder): Promise<HeldFolder | null> {
  return caseFolder.getDirectoryHandle('pages').catch(orWhenMissing)
}

function isSwept(name: string, keep: ReadonlySet<Sha256>): boolean {
  const page = Sha256.safeParse(name)
  return page.success ? !keep.has(page.data) : name.endsWith(unfinished)
}

function orWhenMissing(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null
  throw error
}
