import type { Page } from '@playwright/test'
import type { Tree } from './shell.ts'

/** Paths of all files below a folder of the page's private file system (OPFS), relative to it, in order. */
export async function listPrivateFiles(page: Page, folder: string): Promise<string[]> {
  return [...(await readPrivateFiles(page, folder)).keys()]
}

/** All files below a folder of the page's private file system, as text; none when the folder is not there. */
export async function readPrivateFiles(page: Page, folder: string): Promise<Tree> {
  const files = await page.evaluate(async (path) => {
    const found: [string, string][] = []
    const walk = async (handle: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const entry of handle.values()) {
        if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${prefix}${entry.name}/`)
        else if (entry instanceof FileSystemFileHandle)
          found.push([`${prefix}${entry.name}`, await (await entry.getFile()).text()])
      }
    }
    try {
      let start = await navigator.storage.getDirectory()
      for (const name of path.split('/')) start = await start.getDirectoryHandle(name)
      await walk(start, '')
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
    }
    return found
  }, folder)
  return new Map(files.sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Writes a text file into the page's private file system, making the folders on the way. */
export async function writePrivateFile(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const names = file.split('/')
      let folder = await navigator.storage.getDirectory()
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
      const writable = await (await folder.getFileHandle(names.at(-1) ?? '', { create: true })).createWritable()
      await writable.write(content)
      await writable.close()
    },
    [path, text] as const,
  )
}
