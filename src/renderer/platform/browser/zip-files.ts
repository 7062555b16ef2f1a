import { Zip, ZipDeflate } from 'fflate'
import type { FileRun } from '#core/lib/file-piece.ts'

/** The earliest time that the format knows, in local time as it wants: the same files give the same bytes at any time. */
const modified = new Date(1980, 0, 1)

/** How long compressing may go on before the window is served, in milliseconds. */
const slice = 8

/** The files as parts of a ZIP archive, in the order of their paths within the folder. */
export async function zipFiles(folder: string, files: readonly FileRun[]): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let fault: Error | null = null
  const archive = new Zip((error, part) => {
    if (error) fault = error
    else parts.push(Uint8Array.from(part))
  })
  let since = performance.now()
  for (const { path, parts: content } of files.toSorted((left, right) => (left.path < right.path ? -1 : 1))) {
    const entry = new ZipDeflate(`${folder}/${path}`)
    entry.mtime = modified
    archive.add(entry)
    for (const bytes of content) entry.push(bytes)
    entry.push(new Uint8Array(), true)
    if (performance.now() - since < slice) continue
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    since = performance.now()
  }
  archive.end()
  if (fault !== null) throw fault
  return parts
}
