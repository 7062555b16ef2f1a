import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type FilePiece, type FileRun, runsOf } from '#core/lib/file-piece.ts'
import { flushFolder, makeFile, type NewFile } from './durable.ts'
import { errorCode } from './reason.ts'

/** An export on its way: written beside its target under a passing name, then renamed into place at once. All of it throws. */
export interface Staging {
  /** Writes the next pieces; one call at a time. */
  write(pieces: readonly FilePiece[]): Promise<void>
  /** Puts the export in place; what stood there is put back when that fails. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** How many files are flushed at the same time: a disk flushes several together in the time of one. */
const lanes = 8

/** Stages a folder. `replaces` says that the analyst agreed to lose what stands at the target. */
export function stageFolder(target: string, replaces: boolean): Staging {
  const aside = passingName(target, 'part')
  const made = new Set<string>()

  /** Makes one folder after the other, never those above the staging folder: a disk that was unplugged must not come back as a folder. */
  const makeFolders = async (folder: string): Promise<void> => {
    if (made.has(folder)) return
    if (folder !== aside) await makeFolders(dirname(folder))
    await mkdir(folder)
    made.add(folder)
  }

  /** The file that the next pieces may continue. */
  let last: NewFile | null = null
  const finishLast = async (): Promise<void> => {
    const file = last
    last = null
    await file?.finish()
  }

  const begin = async (run: FileRun): Promise<NewFile> => {
    const file = await makeOnce(run.path, join(aside, ...run.path.split('/')))
    try {
      await appendAll(file, run)
    } catch (error) {
      await file.leave()
      throw error
    }
    return file
  }

  return {
    async write(pieces) {
      await makeFolders(aside)
      const runs = runsOf(pieces)
      const begun = runs.filter(({ continues }) => !continues)
      for (const run of runs) if (run.continues && last !== null) await appendAll(last, run)
      const kept = begun.pop()
      if (kept === undefined) return
      await finishLast()
      for (const { path } of [...begun, kept]) await makeFolders(dirname(join(aside, ...path.split('/'))))
      for (let first = 0; first < begun.length; first += lanes) {
        const some = begun.slice(first, first + lanes)
        await Promise.all(some.map(async (run) => (await begin(run)).finish()))
      }
      last = await begin(kept)
    },
    async finish() {
      await makeFolders(aside)
      await finishLast()
      for (const folder of made) await flushFolder(folder)
      if (replaces) await swap(aside, target)
      else {
        await rmdir(target).catch(ignoreMissing)
        await rename(aside, target)
      }
      await flushFolder(dirname(target))
    },
    async abandon() {
      await last?.leave()
      last = null
      await rm(aside, { recursive: true, force: true })
    },
  }
}

/** Stages one file, whatever its path in the export: the analyst chose its name. */
export function stageFile(target: string): Staging {
  const aside = passingName(target, 'part')
  let file: NewFile | null = null
  return {
    async write(pieces) {
      for (const run of runsOf(pieces)) {
        if (!run.continues) {
          if (file !== null) throw new Error('several files cannot be saved as one')
          file = await makeFile(aside)
        }
        if (file !== null) await appendAll(file, run)
      }
    },
    async finish() {
      const whole = file
      file = null
      await whole?.finish()
      await rename(aside, target)
      await flushFolder(dirname(target))
    },
    async abandon() {
      await file?.leave()
      file = null
      await rm(aside, { force: true })
    },
  }
}

/** Makes a file that must not have been made before: two names may be the same on a disk that ignores case. */
async function makeOnce(name: string, path: string): Promise<NewFile> {
  try {
    return await makeFile(path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    throw new Error(`two files of this export are called “${name}” there`, { cause: error })
  }
}

async function appendAll(file: NewFile, { parts }: FileRun): Promise<void> {
  for (const part of parts) await file.append(part)
}

/** Puts a folder in the place of what stands there, or leaves what stands there. */
async function swap(aside: string, target: string): Promise<void> {
  const old = passingName(target, 'old')
  const stood = await rename(target, old).then(() => true, ignoreMissing)
  try {
    await rename(aside, target)
  } catch (error) {
    if (stood) await rename(old, target)
    throw error
  }
  // The export is in place; a leftover that the system will not remove is no reason to call it failed.
  await rm(old, { recursive: true, force: true }).catch(() => undefined)
}

function passingName(target: string, ending: string): string {
  return join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID().slice(0, 8)}.${ending}`)
}

function ignoreMissing(error: unknown): false {
  if (errorCode(error) !== 'ENOENT') throw error
  return false
}
