import { type Failure, fail } from '#core/lib/result.ts'

/** Bytes after which a file is handed on. */
const fullBytes = 32 * 1024 * 1024

/** What is needed of the browser's private file system. */
export interface PassingFolder {
  getFileHandle(name: string, options: { readonly create: true }): Promise<PassingHandle>
  removeEntry(name: string): Promise<void>
  keys(): AsyncIterable<string>
}

interface PassingHandle {
  getFile(): Promise<Blob>
  createSyncAccessHandle(): Promise<Pick<FileSystemSyncAccessHandle, 'write' | 'truncate' | 'close'>>
}

/** The folder of such files in the browser's private file system. */
export async function passingFolder(): Promise<PassingFolder> {
  return await (await navigator.storage.getDirectory()).getDirectoryHandle('passing', { create: true })
}

interface PassingFile {
  readonly name: string
  readonly handle: PassingHandle
  readonly access: Awaited<ReturnType<PassingHandle['createSyncAccessHandle']>>
}

/**
 * Two private files of the browser, written by turns: one is filled while whoever was handed the other copies it. Browsers copy files without carrying their bytes
 * from process to process. Only workers can open them. What goes wrong is thrown; `passingFailure` puts it into words.
 */
export class PassingFiles {
  readonly #folder: PassingFolder
  readonly #files: readonly [PassingFile, PassingFile]
  #turn: 0 | 1 = 0
  #length = 0

  private constructor(folder: PassingFolder, files: readonly [PassingFile, PassingFile]) {
    this.#folder = folder
    this.#files = files
  }

  /** Makes the files, and takes away those that a window left behind which was closed amidst an export. */
  static async open(folder: PassingFolder): Promise<PassingFiles> {
    const left: string[] = []
    for await (const name of folder.keys()) left.push(name)
    // One that another window has open stays.
    for (const name of left) await folder.removeEntry(name).catch(unlessOpen)
    return new PassingFiles(folder, [await newFile(folder), await newFile(folder)])
  }

  /** Whether enough is written to hand it on. */
  get isFull(): boolean {
    return this.#length >= fullBytes
  }

  write(bytes: Uint8Array<ArrayBuffer>): void {
    const written = this.#files[this.#turn].access.write(bytes, { at: this.#length })
    // Browsers write less than they are asked to only when the room runs out.
    if (written < bytes.length) throw new DOMException('No room is left.', 'QuotaExceededError')
    this.#length += written
  }

  /** What was written since the last time. It has to be copied before the next is asked for, since its file is then written anew. */
  async next(): Promise<Blob> {
    const { handle } = this.#files[this.#turn]
    this.#turn = this.#turn === 0 ? 1 : 0
    this.#length = 0
    this.#files[this.#turn].access.truncate(0)
    return await handle.getFile()
  }

  async close(): Promise<void> {
    for (const { name, access } of this.#files) {
      access.close()
      await this.#folder.removeEntry(name)
    }
  }
}

/** What the browser throws over a private file, in words. */
export function passingFailure({ name, message }: DOMException): Failure {
  if (name === 'QuotaExceededError')
    return fail(
      'disk-full',
      'The disk is full, or the browser gives this page no more room: the export is not complete. Free some space and export again.',
    )
  return fail(
    'export-unwritable',
    `The file cannot be written in this browser (${message}). Notes can be exported as a folder instead.`,
  )
}

async function newFile(folder: PassingFolder): Promise<PassingFile> {
  const name = crypto.randomUUID()
  const handle = await folder.getFileHandle(name, { create: true })
  return { name, handle, access: await handle.createSyncAccessHandle() }
}

function unlessOpen(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error
}
