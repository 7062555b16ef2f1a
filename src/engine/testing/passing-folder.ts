import type { PassingFolder } from '../exchange/passing-files.ts'

interface MemoryFile {
  content: Uint8Array<ArrayBuffer>
  /** How many bytes of it are written; the rest is room. */
  length: number
  changes: number
  isOpen: boolean
}

/** A folder in memory that behaves as the File System Standard (https://fs.spec.whatwg.org/) says of private files. */
export class MemoryPassingFolder implements PassingFolder {
  readonly files = new Map<string, MemoryFile>()
  /** What was given out of which file, and when. */
  readonly #given = new WeakMap<Blob, { readonly file: MemoryFile; readonly changes: number }>()
  #room: number

  /** `room`: how many bytes fit on the disk. */
  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room
  }

  /** Whether a file is still what it was when it was given out; browsers do not read one that was changed since. */
  isUnchanged(given: Blob): boolean {
    const known = this.#given.get(given)
    return known !== undefined && known.file.changes === known.changes
  }

  async getFileHandle(name: string) {
    const file = this.files.get(name) ?? { content: new Uint8Array(0), length: 0, changes: 0, isOpen: false }
    this.files.set(name, file)
    return {
      getFile: async () => {
        const given = new Blob([file.content.subarray(0, file.length)])
        this.#given.set(given, { file, changes: file.changes })
        return given
      },
      createSyncAccessHandle: async () => {
        file.isOpen = true
        return {
          truncate: (size: number) => {
            file.length = size
            file.changes += 1
          },
          write: (bytes: AllowSharedBufferSource, place?: { readonly at?: number }) =>
            this.#write(file, bytes, place?.at),
          close: () => {
            file.isOpen = false
          },
        }
      },
    }
  }

  async removeEntry(name: string): Promise<void> {
    if (this.files.get(name)?.isOpen === true) throw new DOMException('It is open.', 'NoModificationAllowedError')
    this.files.delete(name)
  }

  async *keys(): AsyncIterable<string> {
    yield* this.files.keys()
  }

  #write(file: MemoryFile, bytes: AllowSharedBufferSource, at: number | undefined): number {
    if (!(bytes instanceof Uint8Array) || at !== file.length) throw new Error('Only bytes at the end are modelled.')
    const written = Math.min(bytes.length, this.#room)
    this.#room -= written
    if (file.length + written > file.content.length) {
      const larger = new Uint8Array(2 * (file.length + written))
      larger.set(file.content.subarray(0, file.length))
      file.content = larger
    }
    file.content.set(bytes.subarray(0, written), file.length)
    file.length += written
    file.changes += 1
    return written
  }
}
