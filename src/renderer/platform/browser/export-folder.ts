import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportTarget } from '../platform.ts'
import { copyOver } from './copy-over.ts'
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
 * A folder in `parent`. Browsers cannot rename a folder, so an export to a free name is written as it comes and removed again when it is
 * abandoned. One that replaces files is first written whole under a passing name, and then copied over them: whatever fails, one of
 * the two is complete.
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
    const written = occupied ? await freeName(parent, (number) => `${name}.part${number === 1 ? '' : number}`) : name
    let tree: FolderTree | null = null
    let isReplacing = false
    const open = async (): Promise<FolderTree> => {
      tree ??= new FolderTree(await parent.getDirectoryHandle(written, { create: true }))
      return tree
    }

    async function replace(): Promise<Result<null>> {
      isReplacing = true
      try {
        await copyOver(
          await parent.getDirectoryHandle(written),
          await parent.getDirectoryHandle(name, { create: true }),
        )
      } catch (error) {
        return halfReplaced(error, place, `${parent.name}/${written}`)
      }
      await parent.removeEntry(written, { recursive: true })
      return ok(null)
    }

    return {
      name: place,
      occupied,
      beside: async () => {
        const free = await inPlace(() => freeName(parent, (number) => `${name} ${number + 1}`))
        return free.ok ? folderTarget(parent, free.value) : free
      },
      write: (pieces) =>
        inPlace(async () => {
          await (await open()).write(pieces)
          return []
        }),
      finish: async () => {
        const whole = await inPlace(async () => (await open()).finish())
        if (!whole.ok) return whole
        if (!occupied) return ok(null)
        const replaced = await inPlace(replace)
        return replaced.ok ? replaced.value : replaced
      },
      abandon: async () => {
        await tree?.abandon()
        // Once the old files are being replaced, the new ones under the passing name are the only whole export.
        if (tree !== null && !isReplacing) await inPlace(() => parent.removeEntry(written, { recursive: true }))
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

/** The first name that is free, of those for 1, 2 and so on. */
async function freeName(parent: FileSystemDirectoryHandle, nameOf: (number: number) => string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = nameOf(number)
    const found = await parent.getDirectoryHandle(candidate).catch(orWhenMissing(null))
    if (found === null) return candidate
  }
}

function halfReplaced(error: unknown, place: string, whole: string): Failure {
  const reason = errorName(error) === 'QuotaExceededError' ? 'the disk is full' : reasonOf(error)
  return fail(
    'export-half-replaced',
    `“${place}” holds old files and new ones now, since not all could be replaced: ${reason}. The whole new export is in “${whole}”. Use that folder, or export again.`,
  )
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
