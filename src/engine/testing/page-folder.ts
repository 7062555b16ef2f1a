import type { HeldFile } from '../journal/held-file.ts'
import type { HeldFolder, HeldPage } from '../journal/opfs-pages.ts'

/** How much fits into a folder in memory, in bytes, and whether a full disk is told by writing less, as the standard allows, or by an error. */
export interface PageDisk {
  room: number
  writesPart: boolean
}

/** A folder in memory that behaves as the File System Standard (https://fs.spec.whatwg.org/) says of private files. */
export class PageFolder implements HeldFolder {
  readonly files = new Map<string, MemoryPage>()
  readonly #folders = new Map<string, PageFolder>()
  readonly #disk: PageDisk

  constructor(disk: PageDisk) {
    this.#disk = disk
  }

  async getDirectoryHandle(name: string, options?: { readonly create: boolean }): Promise<PageFolder> {
    const folder = this.#folders.get(name) ?? (options?.create ? new PageFolder(this.#disk) : missing())
    this.#folders.set(name, folder)
    return folder
  }

  async getFileHandle(name: string, options?: { readonly create: boolean }): Promise<MemoryPage> {
    const file = this.files.get(name) ?? (options?.create ? new MemoryPage(name, this.files, this.#disk) : missing())
    this.files.set(name, file)
    return file
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) missing()
  }

  async *keys(): AsyncIterable<string> {
    yield* this.files.keys()
  }
}

/** A file in such a folder. What was not flushed when it is moved is lost, as after a power cut. */
class MemoryPage implements HeldPage {
  #name: string
  readonly #files: Map<string, MemoryPage>
  readonly #disk: PageDisk
  #content = new Uint8Array()
  #flushed = new Uint8Array()
  #isOpen = false

  constructor(name: string, files: Map<string, MemoryPage>, disk: PageDisk) {
    this.#name = name
    this.#files = files
    this.#disk = disk
  }

  /** As when the disk loses or changes bytes. */
  replace(content: Uint8Array<ArrayBuffer>): void {
    this.#flushed = content
  }

  async getFile(): Promise<Blob> {
    return new Blob([this.#flushed])
  }

  async move(name: string): Promise<void> {
    if (this.#isOpen) throw new DOMException('It is open.', 'NoModificationAllowedError')
    this.#files.delete(this.#name)
    this.#files.set(name, this)
    this.#name = name
  }

  async createSyncAccessHandle(options?: { readonly mode: 'read-only' }): Promise<HeldFile> {
    if (this.#isOpen) throw new DOMException('It is open already.', 'NoModificationAllowedError')
    this.#isOpen = true
    const isReadOnly = options?.mode === 'read-only'
    if (isReadOnly) this.#content = this.#flushed.slice()
    return {
      getSize: () => this.#content.length,
      read: (buffer) => {
        if (!(buffer instanceof Uint8Array)) throw new Error('Only bytes are modelled.')
        buffer.set(this.#content.subarray(0, buffer.length))
        return Math.min(buffer.length, this.#content.length)
      },
      truncate: (size) => {
        this.#content = this.#content.slice(0, size)
      },
      write: (bytes, place) => {
        if (isReadOnly) throw new DOMException('It is open for reading.', 'NoModificationAllowedError')
        if (!(bytes instanceof Uint8Array) || place?.at !== 0) throw new Error('Only whole pages are modelled.')
        if (bytes.length > this.#disk.room && !this.#disk.writesPart) throw new DOMException('', 'QuotaExceededError')
        this.#content = bytes.slice(0, this.#disk.room)
        this.#disk.room -= this.#content.length
        return this.#content.length
      },
      flush: () => {
        this.#flushed = this.#content.slice()
      },
      close: () => {
        this.#isOpen = false
      },
    }
  }
}

function missing(): never {
  throw new DOMException('It is not there.', 'NotFoundError')
}
