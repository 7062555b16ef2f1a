import { type FilePiece, spareMemory } from '#core/lib/file-piece.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportTarget } from '../platform.ts'
import { download } from './download.ts'
import { reasonOf } from './failures.ts'
import { pick } from './pickers.ts'

/** Asks where to save one file, or downloads it where browsers have no such dialog; null when the analyst cancelled. */
export async function chooseExportFile(name: string): Promise<Result<ExportTarget | null>> {
  const { showSaveFilePicker } = window
  const picked = await pick(
    showSaveFilePicker && (() => showSaveFilePicker.call(window, { id: 'export', suggestedName: name })),
  )
  if (picked === null) return ok(null)
  if (picked === undefined) return ok(fileTarget(name, new DownloadedFile(name, download)))
  return ok(pickedTarget(picked))
}

/** A file that is written piece by piece and stands when it is closed. All of it throws. */
interface GrowingFile {
  /** Keeps nothing of the memory of the bytes. */
  append(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abandon(): Promise<void>
}

/** A file that the analyst picked. Chromium copies a file into it in half the time that it takes for bytes, and not on the window's thread. */
export function pickedTarget(handle: FileSystemFileHandle): ExportTarget {
  const file = new PickedFile(handle)
  return {
    ...fileTarget(handle.name, file),
    copy: (part) =>
      attempt(handle.name, async () => {
        await file.copy(part)
        return null
      }),
  }
}

/** One file. The dialog has asked about replacing, and a download is never in the way. */
export function fileTarget(name: string, file: GrowingFile): ExportTarget {
  let begun = false
  const append = async (pieces: readonly FilePiece[]): Promise<readonly ArrayBuffer[]> => {
    for (const { bytes, continues } of pieces) {
      if (!continues && begun) throw new Error('several files cannot be saved as one')
      begun = true
      await file.append(bytes)
    }
    return spareMemory(pieces)
  }
  const target: ExportTarget = {
    name,
    occupied: false,
    beside: async () => ok(target),
    write: (pieces) => attempt(name, () => append(pieces)),
    finish: () =>
      attempt(name, async () => {
        await file.close()
        return null
      }),
    abandon: async () => {
      await attempt(name, () => file.abandon())
    },
  }
  return target
}

async function attempt<Value>(name: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work())
  } catch (error) {
    return fail('export-unwritable', `“${name}” cannot be written: ${reasonOf(error)}. Choose another place.`)
  }
}

/**
 * How many bytes are given to the browser at once. It copies them on the window's own thread; more than about a mebibyte is copied into memory that is new every
 * time, which takes that thread several times as long.
 */
const writtenAtOnce = 512 * 1024

/** A file that the analyst picked. The browser writes aside, and swaps when the file is closed. */
class PickedFile implements GrowingFile {
  readonly #handle: FileSystemFileHandle
  #opening: Promise<FileSystemWritableFileStream> | null = null

  constructor(handle: FileSystemFileHandle) {
    this.#handle = handle
  }

  async append(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const stream = await this.#open()
    for (let start = 0; start < bytes.length; start += writtenAtOnce)
      await stream.write(bytes.subarray(start, start + writtenAtOnce))
  }

  async copy(part: Blob): Promise<void> {
    await (await this.#open()).write(part)
  }

  async close(): Promise<void> {
    await (await this.#open()).close()
  }

  async abandon(): Promise<void> {
    await (await this.#opening)?.abort()
  }

  #open(): Promise<FileSystemWritableFileStream> {
    this.#opening ??= this.#handle.createWritable()
    return this.#opening
  }
}

/** A download. Each piece becomes a blob, which browsers may keep on disk, so that a large file does not fill the page's memory. */
export class DownloadedFile implements GrowingFile {
  readonly #name: string
  readonly #save: (name: string, content: Blob) => void
  #parts: Blob[] = []

  constructor(name: string, save: (name: string, content: Blob) => void) {
    this.#name = name
    this.#save = save
  }

  async append(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#parts.push(new Blob([bytes]))
  }

  async close(): Promise<void> {
    this.#save(this.#name, new Blob(this.#parts, { type: typeOf(this.#name) }))
    this.#parts = []
  }

  async abandon(): Promise<void> {
    this.#parts = []
  }
}

function typeOf(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'text/markdown;charset=utf-8'
}
