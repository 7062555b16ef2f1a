import { randomUUID } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { Dialogs } from '../dialogs.ts'
import { reasonOf } from '../disk/reason.ts'
import type { HandlersOf } from './handlers.ts'

/** A file as it was when the analyst chose it. */
interface ChosenFile {
  readonly path: string
  readonly name: string
  readonly size: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
}

/**
 * Files that the analyst chose in a native dialog, read part by part. The workbench knows each by a token, never by its path. No file is
 * held open between two parts, so that a window which goes away before it lets go of a token leaves no more behind than a path in memory.
 */
export function fileHandlers(dialogs: Pick<Dialogs, 'chooseFiles'>): HandlersOf<'files'> {
  const chosenFiles = new Map<string, ChosenFile>()

  return {
    'files.open': async (endings) => {
      const files: ChosenFile[] = []
      for (const path of await dialogs.chooseFiles(endings)) {
        const file = await lookAt(path)
        if (!file.ok) return file
        files.push(file.value)
      }
      // Tokens are given only once every file is there: nobody would let go of those beside a failure.
      return ok(
        files.map((file) => {
          const token = randomUUID()
          chosenFiles.set(token, file)
          return { token, name: file.name, size: file.size }
        }),
      )
    },
    'files.read': async (token, offset, length) => {
      const file = chosenFiles.get(token)
      if (file === undefined) return fail('file-unknown', 'This file is no longer open. Open it again.')
      return readPart(file, offset, length)
    },
    'files.close': async (token) => {
      chosenFiles.delete(token)
      return ok(null)
    },
  }
}

async function lookAt(path: string): Promise<Result<ChosenFile>> {
  const name = basename(path)
  try {
    const { size, mtimeMs } = await stat(path)
    return ok({ path, name, size, changed: mtimeMs })
  } catch (error) {
    return unreadable(name, error)
  }
}

async function readPart(file: ChosenFile, offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const handle = await open(file.path, 'r')
    try {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, file.size - offset)))
      const isFilled = await fill(bytes, handle, offset)
      // Looked at after reading, so that a change during it does not go unseen either.
      const { size, mtimeMs } = await handle.stat()
      if (isFilled && size === file.size && mtimeMs === file.changed) return ok(bytes)
      return fail('file-changed', `“${file.name}” was changed while it was being read. Open it again.`)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return unreadable(file.name, error)
  }
}

/** Whether the file had as many bytes; one read may give fewer than it was asked for, as over a network. */
async function fill(bytes: Uint8Array, handle: FileHandle, offset: number): Promise<boolean> {
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done)
    if (bytesRead === 0) return false
    done += bytesRead
  }
  return true
}

function unreadable(name: string, error: unknown): Failure {
  return fail('file-unreadable', `“${name}” cannot be read: ${reasonOf(error)}. Open it again.`)
}
