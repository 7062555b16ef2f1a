import type { ExportPiece } from '#core/lib/file-piece.ts'
import type { PieceMemory } from '#core/lib/piece-memory.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { FileSink } from '../api.ts'
import { exportCancelled } from './hand-on.ts'
import { PassingFiles, passingFailure, passingFolder } from './passing-files.ts'

/**
 * Writes the pieces of one file by way of private files of the browser, which are handed on to be copied one behind the other; the sink may stop it after
 * any of them. The next is written while the sink copies the one before. Memory of pieces that is done with goes into `memory`.
 */
export async function passOn(
  pieces: Iterable<ExportPiece>,
  memory: PieceMemory,
  sink: FileSink,
  pause: () => Promise<void>,
  folderOf = passingFolder,
): Promise<Result<null>> {
  const writeThrough = async (files: PassingFiles): Promise<Result<null>> => {
    let copying = Promise.resolve(true)
    for (const { bytes, share } of pieces) {
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
