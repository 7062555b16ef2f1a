import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pageDamaged, pageMissing } from '#core/journal/page-failure.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { flushFolder, writeFully } from './durable.ts'
import { errorCode, isDiskFull, reasonOf } from './reason.ts'

/** A page file: bytes under their own SHA-256. */
interface PageFile {
  readonly sha256: Sha256
  readonly bytes: Uint8Array
}

/** The page files beside a journal (SPEC J-17). */
export interface PageFiles {
  /** Writes and flushes pages; those that are there already with the right size are left alone. A failure leaves no part of a page under its name. */
  write(pages: readonly PageFile[]): Promise<Result<null>>
  /** A page whose SHA-256 was checked; fails with `page-missing`, `page-damaged` or `journal-unreadable`. */
  read(sha256: Sha256): Promise<Result<Uint8Array>>
  /** Removes all pages but those to keep, and what failed writes left; gives how many pages were removed. */
  sweep(keep: ReadonlySet<Sha256>): Promise<Result<number>>
  /** Waits until nothing is being written or swept. */
  rest(): Promise<void>
}

/** How many pages are flushed at the same time: a disk flushes several together in the time of one. */
const lanes = 8
const unfinished = '.part'

/** The page files in a folder, which is made when the first is written. Writes and sweeps run one after the other. */
export function pageFiles(folder: string): PageFiles {
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const next = last.then(work).catch((error: unknown) => unwritable(error, folder))
    last = next
    return next
  }

  return {
    write: (pages) =>
      inTurn(async () => {
        await makePagesFolder(folder)
        const waiting = new Map(pages.map((page) => [page.sha256, page])).values()
        const lane = async (): Promise<void> => {
          for (const page of waiting) await writePage(folder, page)
        }
        const settled = await Promise.allSettled(Array.from({ length: lanes }, lane))
        const failed = settled.find((result) => result.status === 'rejected')
        if (failed !== undefined) throw failed.reason
        await flushFolder(folder)
        return ok(null)
      }),

    read: async (sha256) => {
      try {
        const { buffer, byteOffset, length } = await readFile(join(folder, sha256))
        const bytes = new Uint8Array(buffer, byteOffset, length)
        return createHash('sha256').update(bytes).digest('hex') === sha256 ? ok(bytes) : pageDamaged(sha256)
      } catch (error) {
        return errorCode(error) === 'ENOENT' ? pageMissing(sha256) : unreadable(error, join(folder, sha256))
      }
    },

    sweep: (keep) =>
      inTurn(async () => {
        const swept = (await namesIn(folder)).filter((name) => isSwept(name, keep))
        for (const name of swept) await rm(join(folder, name), { force: true })
        return ok(swept.filter((name) => !name.endsWith(unfinished)).length)
      }),

    rest: async () => {
      await last
    },
  }
}

/** Makes the folder of pages, but never the one above it: a case that was removed must not come back. */
async function makePagesFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
    await flushFolder(dirname(folder))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** Writes a page aside and flushes it before it gets its name, so that a page under its name is whole. */
async function writePage(folder: string, { sha256, bytes }: PageFile): Promise<void> {
  const path = join(folder, sha256)
  if ((await sizeOf(path)) === bytes.length) return
  const aside = join(folder, `${randomUUID()}${unfinished}`)
  try {
    const file = await open(aside, 'wx', 0o600)
    try {
      await writeFully(file, bytes, 0)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

function isSwept(name: string, keep: ReadonlySet<Sha256>): boolean {
  const page = Sha256.safeParse(name)
  return page.success ? !keep.has(page.data) : name.endsWith(unfinished)
}

function unwritable(error: unknown, folder: string): Failure {
  if (isDiskFull(error)) {
    const advice = 'Free some space and try again.'
    return fail('disk-full', `The disk is full: nothing was saved of this change in “${folder}”. ${advice}`)
  }
  return fail(
    'journal-unwritable',
    `The pages of the journal in “${folder}” cannot be written: ${reasonOf(error)}. Nothing was saved of this change.`,
  )
}

function unreadable(error: unknown, path: string): Failure {
  return fail('journal-unreadable', `The page file “${path}” cannot be read: ${reasonOf(error)}. Nothing was changed.`)
}
