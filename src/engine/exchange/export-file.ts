import { exportNotes } from '#core/formats/markdown/export-notes.ts'
import { PieceMemory } from '#core/formats/markdown/piece-memory.ts'
import { ok, type Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ExportRequest, FileSink } from '../api.ts'
import { exportCancelled } from './export-notes.ts'
import { PassingFiles, passingFailure, passingFolder } from './passing-files.ts'

/**
 * Writes notes as one Markdown file by way of private files of the browser, which are handed on to be copied one behind the other; the sink may stop it after
 * any of them. The next is written while the sink copies the one before.
 */
export async function exportFile(
  read: Reader,
  claims: ExportRequest['scope'],
  sink: FileSink,
  pause: () => Promise<void>,
  folderOf = passingFolder,
): Promise<Result<null>> {
  const scope = claims === 'case' ? 'all' : IdSet.from(claims)
  const memory = new PieceMemory()
  const writeThrough = async (files: PassingFiles): Promise<Result<null>> => {
    let copying = Promise.resolve(true)
    for (const { bytes, share } of exportNotes(read, { scope, shape: 'file' }, memory)) {
      await pause()
      files.write(bytes)
      memory.giveBack([bytes.buffer])
      if (!files.isFull) continue
      if (!(await copying)) return exportCancelled
      copying = sink(await files.next(), share)
      // A sink that breaks is heard of at the next file.
      copying.catch(() => false)
    }
    return (await copying) && (await sink(await files.next(), 1)) ? ok(null) : exportCancelled
  }
  try {
    const files = await PassingFiles.open(await folderOf())
    try {
      return await writeThrough(files)
    } finally {
      await files.close()
    }
  } catch (error) {
    if (error instanceof DOMException) return passingFailure(error)
    throw error
  }
}
