import type { ExportedFile } from '#engine/api.ts'

/** How many files are written at the same time. */
const lanes = 8

/** Writes files at relative paths into a folder that the analyst chose, making the folders between. */
export class FolderTree {
  private readonly root: FileSystemDirectoryHandle
  private readonly folders = new Map<string, Promise<FileSystemDirectoryHandle>>()

  constructor(root: FileSystemDirectoryHandle) {
    this.root = root
  }

  /** Writes each file whole: the browser writes aside and swaps when it is closed. */
  async write(files: readonly ExportedFile[]): Promise<void> {
    for (let first = 0; first < files.length; first += lanes)
      await Promise.all(files.slice(first, first + lanes).map((file) => this.writeFile(file)))
  }

  private async writeFile({ path, text }: ExportedFile): Promise<void> {
    const folder = await this.folder(folderOf(path))
    const handle = await folder.getFileHandle(path.slice(path.lastIndexOf('/') + 1), { create: true })
    const file = await handle.createWritable()
    await file.write(text)
    await file.close()
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

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
