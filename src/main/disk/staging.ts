import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { flushFolder, writeNewFile } from './durable.ts'
import { errorCode } from './reason.ts'

/** A file to write, at a relative path with forward slashes. */
export interface StagedFile {
  readonly path: string
  readonly text: string
}

/** An export on its way: written beside its target under a passing name, then renamed into place at once. All of it throws. */
export interface Staging {
  write(files: readonly StagedFile[]): Promise<void>
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

  return {
    async write(files) {
      await makeFolders(aside)
      const paths = files.map((file) => join(aside, ...file.path.split('/')))
      for (const path of paths) await makeFolders(dirname(path))
      for (let first = 0; first < files.length; first += lanes) {
        const some = files.slice(first, first + lanes)
        await Promise.all(some.map((file, index) => writeOnce(file, paths[first + index] ?? aside)))
      }
    },
    async finish() {
      await makeFolders(aside)
      for (const folder of made) await flushFolder(folder)
      if (replaces) await swap(aside, target)
      else {
        await rmdir(target).catch(ignoreMissing)
        await rename(aside, target)
      }
      await flushFolder(dirname(target))
    },
    async abandon() {
      await rm(aside, { recursive: true, force: true })
    },
  }
}

/** Stages one file, whatever its path in the export: the analyst chose its name. */
export function stageFile(target: string): Staging {
  const aside = passingName(target, 'part')
  return {
    async write(files) {
      for (const file of files) await writeNewFile(aside, file.text)
    },
    async finish() {
      await rename(aside, target)
      await flushFolder(dirname(target))
    },
    async abandon() {
      await rm(aside, { force: true })
    },
  }
}

/** Writes a file that must not have been written before: two names may be the same on a disk that ignores case. */
async function writeOnce(file: StagedFile, path: string): Promise<void> {
  try {
    await writeNewFile(path, file.text)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    throw new Error(`two files of this export are called “${file.path}” there`, { cause: error })
  }
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
