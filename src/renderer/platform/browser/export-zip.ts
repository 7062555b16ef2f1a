import { type FilePiece, runsOf } from '#core/lib/file-piece.ts'
import { fail, ok } from '#core/lib/result.ts'
import type { ExportTarget } from '../platform.ts'
import { reasonOf } from './failures.ts'

/** The most files that a ZIP archive without the ZIP64 extension can list (APPNOTE 4.4.21). */
export const mostZippedFiles = 65_535

/** A folder of that name as one ZIP archive, for browsers that cannot write folders; it is saved when it is complete. */
export function zipTarget(folder: string, save: (name: string, archive: Blob) => void): ExportTarget {
  const name = `${folder}.zip`
  const held: FilePiece[] = []
  let files = 0
  const target: ExportTarget = {
    name,
    occupied: false,
    beside: async () => ok(target),
    write: async (pieces) => {
      held.push(...pieces)
      files += pieces.filter(({ continues }) => !continues).length
      return files > mostZippedFiles
        ? fail(
            'export-too-large',
            `An archive holds at most ${mostZippedFiles} files. Export as one file, or fewer claims.`,
          )
        : ok([])
    },
    finish: async () => {
      try {
        // As it loads, the library makes tables that no window needs at its start.
        const { zipFiles } = await import('./zip-files.ts')
        save(name, new Blob([...(await zipFiles(folder, runsOf(held)))], { type: 'application/zip' }))
        return ok(null)
      } catch (error) {
        return fail('export-unwritable', `“${name}” cannot be made: ${reasonOf(error)}. Export as one file instead.`)
      }
    },
    abandon: async () => {
      held.length = 0
    },
  }
  return target
}
