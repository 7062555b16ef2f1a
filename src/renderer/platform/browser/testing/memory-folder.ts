/** How much fits on the "disk" of a folder in memory, in bytes; shared by all that lies in it. */
export interface MemoryDisk {
  room: number
}

type Entry = MemoryFolder | MemoryFile

/**
 * A folder in memory that behaves as the File System Standard (https://fs.spec.whatwg.org/) says: names are checked, files are
 * written aside and swapped when they are closed, and what was removed is no longer there.
 */
export class MemoryFolder implements FileSystemDirectoryHandle {
  readonly kind = 'directory'
  readonly name: string
  readonly disk: MemoryDisk
  readonly #entries = new Map<string, Entry>()
  #isRemoved = false

  constructor(name: string, disk: MemoryDisk = { room: Number.POSITIVE_INFINITY }) {
    this.name = name
    this.disk = disk
  }

  /** Every file below this folder by its path, for tests to look at. */
  async texts(prefix = ''): Promise<Readonly<Record<string, string>>> {
    const found: Record<string, string> = {}
    for (const [name, entry] of this.#entries) {
      if (entry.kind === 'directory') Object.assign(found, await entry.texts(`${prefix}${name}/`))
      else found[prefix + name] = await (await entry.getFile()).text()
    }
    return found
  }

  async getDirectoryHandle(name: string, options?: FileSystemGetDirectoryOptions): Promise<MemoryFolder> {
    const found = this.#find(name) ?? this.#make(name, options?.create, () => new MemoryFolder(name, this.disk))
    if (found.kind === 'directory') return found
    throw new DOMException('A file stands there.', 'TypeMismatchError')
  }

  async getFileHandle(name: string, options?: FileSystemGetFileOptions): Promise<MemoryFile> {
    const found = this.#find(name) ?? this.#make(name, options?.create, () => new MemoryFile(name, this.disk))
    if (found.kind === 'file') return found
    throw new DOMException('A folder stands there.', 'TypeMismatchError')
  }

  async removeEntry(name: string, options?: FileSystemRemoveOptions): Promise<void> {
    const found = this.#find(name)
    if (found === undefined) throw missing()
    if (found.kind === 'directory' && found.#entries.size > 0 && options?.recursive !== true) {
      throw new DOMException('The folder is not empty.', 'InvalidModificationError')
    }
    this.#entries.delete(name)
    found.vanish()
  }

  /** As when the analyst deletes the folder in another program. */
  vanish(): void {
    this.#isRemoved = true
    for (const entry of this.#entries.values()) entry.vanish()
  }

  async *entries(): FileSystemDirectoryHandleAsyncIterator<[string, Entry]> {
    this.#mustStand()
    for (const entry of this.#entries) yield entry
  }

  async *keys(): FileSystemDirectoryHandleAsyncIterator<string> {
    for await (const [name] of this.entries()) yield name
  }

  async *values(): FileSystemDirectoryHandleAsyncIterator<Entry> {
    for await (const [, entry] of this.entries()) yield entry
  }

  [Symbol.asyncIterator](): FileSystemDirectoryHandleAsyncIterator<[string, Entry]> {
    return this.entries()
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this
  }

  resolve(): Promise<string[] | null> {
    throw new Error('resolve is not modelled.')
  }

  #find(name: string): Entry | undefined {
    this.#mustStand()
    if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name)) throw new TypeError('Name is not allowed.')
    return this.#entries.get(name)
  }

  #make(name: string, isWanted: boolean | undefined, make: () => Entry): Entry {
    if (isWanted !== true) throw missing()
    const made = make()
    this.#entries.set(name, made)
    return made
  }

  #mustStand(): void {
    if (this.#isRemoved) throw missing()
  }
}

/** A file in a folder in memory. */
class MemoryFile implements FileSystemFileHandle {
  readonly kind = 'file'
  readonly name: string
  readonly #disk: MemoryDisk
  #content = new Blob()
  #isRemoved = false

  constructor(name: string, disk: MemoryDisk) {
    this.name = name
    this.#disk = disk
  }

  async getFile(): Promise<File> {
    if (this.#isRemoved) throw missing()
    return new File([this.#content], this.name)
  }

  async createWritable(): Promise<FileSystemWritableFileStream> {
    if (this.#isRemoved) throw missing()
    return new MemoryWritable(
      (size) => size - this.#content.size <= this.#disk.room,
      (content) => {
        if (this.#isRemoved) throw missing()
        this.#disk.room -= content.size - this.#content.size
        this.#content = content
      },
    )
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this
  }

  vanish(): void {
    this.#isRemoved = true
  }
}

/** What is written to a file; it takes its place when it is closed. */
class MemoryWritable extends WritableStream implements FileSystemWritableFileStream {
  readonly #parts: (string | Blob | Uint8Array<ArrayBuffer>)[] = []
  readonly #fits: (size: number) => boolean
  readonly #swap: (content: Blob) => void

  constructor(fits: (size: number) => boolean, swap: (content: Blob) => void) {
    super()
    this.#fits = fits
    this.#swap = swap
  }

  async write(data: FileSystemWriteChunkType): Promise<void> {
    if (typeof data === 'string' || data instanceof Blob) this.#parts.push(data)
    else if (data instanceof Uint8Array) this.#parts.push(Uint8Array.from(data))
    else throw new Error('Only texts, files and bytes are modelled.')
    if (!this.#fits(new Blob(this.#parts).size)) throw new DOMException('No room.', 'QuotaExceededError')
  }

  override async close(): Promise<void> {
    await super.close()
    this.#swap(new Blob(this.#parts))
  }

  seek(): Promise<void> {
    throw new Error('seek is not modelled.')
  }

  truncate(): Promise<void> {
    throw new Error('truncate is not modelled.')
  }
}

function missing(): DOMException {
  return new DOMException('It is not there.', 'NotFoundError')
}
