import type { FilePiece } from '#core/lib/file-piece.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportTarget } from '../platform.ts'
import { download } from './download.ts'
import { zipTarget } from './export-zip.ts'
import { errorName, orWhenMissing, reasonOf } from './failures.ts'
import { FolderTree } from './folder-tree.ts'
import { pick } from './pickers.ts'

/**
 * Asks for a folder to put an export of that name into; null when the analyst cancelled. Browsers that cannot write folders download
 * it as an archive.
 */
export async function chooseExportFolder(name: string): Promise<Result<ExportTarget | null>> {
  const { showDirectoryPicker } = window
  const parent = await pick(
    showDirectoryPicker && (() => showDirectoryPicker.call(window, { id: 'export', mode: 'readwrite' })),
  )
  if (parent === null) return ok(null)
  if (parent === undefined) return ok(zipTarget(name, download))
  return folderTarget(parent, name)
}

/**
 * A folder in `parent`. Browsers cannot rename a folder, so an export to a free name is written as it comes and removed again
 * when it is abandoned; one that replaces files is held back until it is complete, and then written over them.
 */
export async function folderTarget(parent: FileSystemDirectoryHandle, name: string): Promise<Result<ExportTarget>> {
  const place = `${parent.name}/${name}`
  const inPlace = async <Value>(work: () => Promise<Value>): Promise<Result<Value>> => {
    try {
      return ok(await work())
    } catch (error) {
      return exportFailure(error, place)
    }
  }

  return inPlace(async () => {
    const occupied = await isOccupied(parent, name)
    const held: FilePiece[] = []
    let tree: FolderTree | null = null
    const open = async (): Promise<FolderTree> => {
      tree ??= new FolderTree(await parent.getDirectoryHandle(name, { create: true }))
      return tree
    }

    return {
      name: place,
      occupied,
      beside: async () => {
        const free = await inPlace(() => nextFreeName(parent, name))
        return free.ok ? folderTarget(parent, free.value) : free
      },
      write: (pieces) =>
        inPlace(async () => {
          if (occupied) held.push(...pieces)
          else await (await open()).write(pieces)
          return null
        }),
      finish: () =>
        inPlace(async () => {
          const folder = await open()
          if (occupied) {
            await folder.write(held)
            await folder.finish()
            await folder.removeAllBut(held)
          } else await folder.finish()
          return null
        }),
      abandon: async () => {
        held.length = 0
        await tree?.abandon()
        if (!occupied && tree !== null) await inPlace(() => parent.removeEntry(name, { recursive: true }))
      },
    }
  })
}

async function isOccupied(parent: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    const folder = await parent.getDirectoryHandle(name)
    const first = await folder.keys().next()
    return first.done !== true
  } catch (error) {
    if (errorName(error) === 'NotFoundError') return false
    throw error
  }
}

/** The same name with the first number from 2 on that is free. */
async function nextFreeName(parent: FileSystemDirectoryHandle, name: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const candidate = `${name} ${number}`
    const found = await parent.getDirectoryHandle(candidate).catch(orWhenMissing(null))
    if (found === null) return candidate
  }
}

function exportFailure(error: unknown, place: string): Failure {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return fail(
        'disk-full',
        `The disk is full: the export to “${place}” is not complete. Free some space and export again.`,
      )
    case 'NotFoundError':
      return fail(
        'export-vanished',
        `“${place}” is no longer there, so the export is not complete. Choose another place.`,
      )
    default:
      return fail('export-unwritable', `“${place}” cannot be written: ${reasonOf(error)}. Choose another place.`)
  }
}
