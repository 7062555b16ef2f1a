import { type FilePiece, type FileRun, runsOf } from '#core/lib/file-piece.ts'

/** How many files are written at the same time. */
const lanes = 8

/** Writes files at relative paths into a folder that the analyst chose, making the folders between. */
export class FolderTree {
  private readonly root: FileSystemDirectoryHandle
  private readonly folders = new Map<string, Promise<FileSystemDirectoryHandle>>()
  /** The file that the next pieces may continue. */
  private open: FileSystemWritableFileStream | null = null

  constructor(root: FileSystemDirectoryHandle) {
    this.root = root
  }

  /** Writes each file aside; the browser swaps it in when it is closed, which the last one is when more come or the tree is finished. */
  async write(pieces: readonly FilePiece[]): Promise<void> {
    const runs = runsOf(pieces)
    const begun = runs.filter(({ continues }) => !continues)
    for (const { parts, continues } of runs) if (continues && this.open !== null) await writeAll(this.open, parts)
    const last = begun.at(-1)
    if (last === undefined) return
    await this.finish()
    for (let first = 0; first < begun.length - 1; first += lanes) {
      const some = begun.slice(first, Math.min(first + lanes, begun.length - 1))
      await Promise.all(some.map(async (run) => (await this.begin(run)).close()))
    }
    this.open = await this.begin(last)
  }

  /** Closes the last file. */
  async finish(): Promise<void> {
    const { open } = this
    this.open = null
    await open?.close()
  }

  /** Leaves the last file as it was before. */
  async abandon(): Promise<void> {
    const { open } = this
    this.open = null
    await open?.abort().catch(() => undefined)
  }

  private async begin({ path, parts }: FileRun): Promise<FileSystemWritableFileStream> {
    const folder = await this.folder(folderOf(path))
    const handle = await folder.getFileHandle(path.slice(path.lastIndexOf('/') + 1), { create: true })
    const file = await handle.createWritable()
    await writeAll(file, parts)
    return file
  }

  private folder(path: string): Promise<FileSystemDirectoryHandle> {
    if (path === '') return Promise.resolve(this.root)
    const known = this.folders.get(path)
    if (known !== undefined) return known
    const name = path.slice(path.lastIndexOf('/') + 1)
    const opening = this.folder(folderOf(path)).then((above) => above.getDirectoryHandle(name, { create: true }))
    this.folders.set(path, opening)
    return opening
  }
}

async function writeAll(file: FileSystemWritableFileStream, parts: FileRun['parts']): Promise<void> {
  for (const part of parts) await file.write(part)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
