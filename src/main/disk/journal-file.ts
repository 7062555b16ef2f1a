import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { flushFolder, makeFolder, writeFully } from './durable.ts'
import { isDiskFull, reasonOf } from './reason.ts'

/** An open journal. Offsets and lengths are bytes; nothing is reported as done before it is on the disk. */
export interface JournalFile {
  size(): Promise<Result<number>>
  read(offset: number, length: number): Promise<Result<Uint8Array>>
  append(bytes: Uint8Array): Promise<Result<null>>
  truncate(size: number): Promise<Result<null>>
  close(): Promise<void>
}

/** What a journal needs of the file that holds it. */
export type HeldFile = Pick<FileHandle, 'stat' | 'read' | 'write' | 'truncate' | 'datasync' | 'close'>

/** Opens the journal at a path, and makes an empty one where there is none. Fails with `journal-unwritable`. */
export async function openJournalFile(path: string): Promise<Result<JournalFile>> {
  try {
    await makeFolder(dirname(path))
    // Not opened for appending: Windows lets no such file be cut, and a torn end has to be.
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
    await flushFolder(dirname(path))
    return ok(journalOver(file, path))
  } catch (error) {
    return unwritable(error, path)
  }
}

/** A journal over an open file. Its operations run one after the other, in the order they were asked for. */
export function journalOver(file: HeldFile, path: string): JournalFile {
  let last: Promise<unknown> = Promise.resolve()
  /** Where the sound part ends, when a failed write could not be taken back. */
  let soundEnd: number | null = null

  const inTurn = <Value>(work: () => Promise<Result<Value>>, failure = unwritable): Promise<Result<Value>> => {
    const next = last.then(work).catch((error: unknown) => failure(error, path))
    last = next
    return next
  }

  const readableSize = async (): Promise<number> => soundEnd ?? (await file.stat()).size

  const cut = async (size: number): Promise<void> => {
    await file.truncate(size)
    await file.datasync()
  }

  /** The size of the sound part, once what a failed write left behind it is cut off. */
  const soundSize = async (): Promise<number> => {
    if (soundEnd !== null) await cut(soundEnd)
    soundEnd = null
    const { size, nlink } = await file.stat()
    if (nlink === 0) throw Object.assign(new Error('removed while open'), { code: 'ENOENT' })
    return size
  }

  return {
    size: () => inTurn(async () => ok(await readableSize()), unreadable),

    read: (offset, length) =>
      inTurn(async () => {
        const room = Math.max(0, Math.min(length, (await readableSize()) - offset))
        const bytes = new Uint8Array(room)
        let done = 0
        while (done < room) {
          const { bytesRead } = await file.read(bytes, done, room - done, offset + done)
          if (bytesRead === 0) break
          done += bytesRead
        }
        return ok(bytes.subarray(0, done))
      }, unreadable),

    append: (bytes) =>
      inTurn(async () => {
        const size = await soundSize()
        try {
          await writeFully(file, bytes, size)
          await file.datasync()
          return ok(null)
        } catch (error) {
          await cut(size).catch(() => {
            soundEnd = size
          })
          return unwritable(error, path)
        }
      }),

    truncate: (size) =>
      inTurn(async () => {
        await cut(size)
        soundEnd = null
        return ok(null)
      }),

    close: async () => {
      await last
      await file.close()
    },
  }
}

function unwritable(error: unknown, path: string): Failure {
  if (isDiskFull(error)) {
    const advice = 'Free some space and try again.'
    return fail('disk-full', `The disk is full: nothing was saved of this change in “${path}”. ${advice}`)
  }
  return fail(
    'journal-unwritable',
    `The journal “${path}” cannot be written: ${reasonOf(error)}. Nothing was saved of this change.`,
  )
}

function unreadable(error: unknown, path: string): Failure {
  return fail('journal-unreadable', `The journal “${path}” cannot be read: ${reasonOf(error)}. Nothing was changed.`)
}
