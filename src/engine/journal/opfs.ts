import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { HeldFile } from './held-file.ts'
import { opfsPages } from './opfs-pages.ts'
import type { JournalPort, PagePort } from './port.ts'

/**
 * Opens the journal of a case in the browser's private file system, and makes an empty one where there is none; the case itself only where it may be new. Only workers
 * can. Fails with `case-missing` when there is no such case, with `case-locked` when another window has it open, and with `journal-unwritable` when the browser keeps no files.
 */
export async function openOpfsJournal(id: string, mayBeNew: boolean): Promise<Result<JournalPort>> {
  try {
    const root = await navigator.storage.getDirectory()
    const cases = await root.getDirectoryHandle('cases', { create: true })
    const folder = await cases.getDirectoryHandle(id, { create: mayBeNew })
    const file = await folder.getFileHandle('journal.jsonl', { create: true })
    return ok({ ...journalOver(await file.createSyncAccessHandle()), ...opfsPages(folder, writingFailure) })
  } catch (error) {
    return openingFailure(error)
  }
}

/** The lines of a journal over an open file that reads, writes and flushes at once. */
export function journalOver(file: HeldFile): Omit<JournalPort, keyof PagePort> {
  /** Where the sound part ends, when a failed write could not be taken back. */
  let soundEnd: number | null = null

  const cut = (size: number): void => {
    file.truncate(size)
    file.flush()
  }

  const takeBack = (size: number): void => {
    try {
      cut(size)
    } catch {
      soundEnd = size
    }
  }

  const write = (bytes: Uint8Array, size: number): Result<null> => {
    try {
      const written = file.write(bytes, { at: size })
      if (written === bytes.length) {
        file.flush()
        return ok(null)
      }
    } catch (error) {
      takeBack(size)
      return writingFailure(error)
    }
    // Browsers write less than they are asked to only when the room runs out.
    takeBack(size)
    return diskFull
  }

  return {
    size: async () => attempt(() => soundEnd ?? file.getSize()),
    read: async (offset, length) =>
      attempt(() => {
        const room = Math.max(0, Math.min(length, (soundEnd ?? file.getSize()) - offset))
        const bytes = new Uint8Array(room)
        return bytes.subarray(0, file.read(bytes, { at: offset }))
      }),
    append: async (bytes) => {
      const size = attempt(() => {
        if (soundEnd !== null) cut(soundEnd)
        soundEnd = null
        return file.getSize()
      })
      return size.ok ? write(bytes, size.value) : size
    },
    truncate: async (size) =>
      attempt(() => {
        cut(size)
        soundEnd = null
        return null
      }),
    close: async () => file.close(),
  }
}

function attempt<Value>(work: () => Value): Result<Value> {
  try {
    return ok(work())
  } catch (error) {
    return unwritable(error)
  }
}

function openingFailure(error: unknown): Failure {
  switch (errorName(error)) {
    case 'NoModificationAllowedError':
      return fail('case-locked', 'This case is open in another window. Close it there and open it again.')
    case 'NotFoundError':
      return fail('case-missing', 'This case is not on this machine any more. Open it again from a copy of it.')
    default:
      return writingFailure(error)
  }
}

function writingFailure(error: unknown): Failure {
  return isDiskFull(error) ? diskFull : unwritable(error)
}

const diskFull = fail(
  'disk-full',
  'The disk is full, or the browser gives this page no more room: nothing was saved of this change. Free some space and try again.',
)

function unwritable(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return fail(
    'journal-unwritable',
    `The journal of this case cannot be used in this browser (${reason}). Nothing was saved of this change.`,
  )
}

function isDiskFull(error: unknown): boolean {
  return errorName(error) === 'QuotaExceededError'
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
