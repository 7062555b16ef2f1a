import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes all bytes at a position; a system may write fewer at a time than it is asked to. */
export async function writeFully(file: Pick<FileHandle, 'write'>, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/** Flushes a folder, so that files made, renamed or removed in it stay so after a power cut. */
export async function flushFolder(path: string): Promise<void> {
  // Windows keeps folder entries in its own log and lets no program open a folder to flush it.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes a folder, and those above it, that survive a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

/** A new file that is written piece by piece. */
export interface NewFile {
  append(bytes: Uint8Array): Promise<void>
  /** Flushes and closes it. */
  finish(): Promise<void>
  /** Closes it as it is; its bytes may be lost. */
  leave(): Promise<void>
}

/** Makes a new file; refuses to write over one that is there. */
export async function makeFile(path: string): Promise<NewFile> {
  const file = await open(path, 'wx', 0o666)
  let length = 0
  return {
    async append(bytes) {
      await writeFully(file, bytes, length)
      length += bytes.length
    },
    async finish() {
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    },
    leave: () => file.close(),
  }
}

/** Writes a new file and flushes it; refuses to write over one that is there. */
async function writeNewFile(path: string, text: string): Promise<void> {
  const file = await makeFile(path)
  try {
    await file.append(Buffer.from(text))
  } catch (error) {
    await file.leave()
    throw error
  }
  await file.finish()
}

/** Replaces a file at once: whoever reads it meanwhile sees the old text or the new, never a part. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeNewFile(aside, text)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await flushFolder(dirname(path))
}
