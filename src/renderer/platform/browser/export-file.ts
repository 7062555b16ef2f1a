import { fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportedFile } from '#engine/api.ts'
import type { ExportTarget } from '../platform.ts'
import { download } from './download.ts'
import { reasonOf } from './failures.ts'
import { pick } from './pickers.ts'

/** Asks where to save one file, or downloads it where browsers have no such dialog; null when the analyst cancelled. */
export async function chooseExportFile(name: string): Promise<Result<ExportTarget | null>> {
  const { showSaveFilePicker } = window
  const picked = await pick(
    showSaveFilePicker && (() => showSaveFilePicker.call(window, { id: 'export', suggestedName: name })),
  )
  if (picked === null) return ok(null)
  if (picked === undefined)
    return ok(fileTarget(name, async (text) => download(name, new Blob([text], { type: typeOf(name) }))))
  return ok(fileTarget(picked.name, (text) => replaceText(picked, text)))
}

function typeOf(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'text/markdown;charset=utf-8'
}

/** One file, held back until it is complete. The dialog has asked about replacing, and a download is never in the way. */
function fileTarget(name: string, save: (text: string) => Promise<void>): ExportTarget {
  let held: readonly ExportedFile[] = []
  const target: ExportTarget = {
    name,
    occupied: false,
    beside: async () => ok(target),
    write: async (files) => {
      held = [...held, ...files]
      return held.length > 1
        ? fail('export-unwritable', 'Several files cannot be saved as one. Export to a folder.')
        : ok(null)
    },
    finish: async () => {
      try {
        for (const { text } of held) await save(text)
        return ok(null)
      } catch (error) {
        return fail('export-unwritable', `“${name}” cannot be written: ${reasonOf(error)}. Choose another place.`)
      }
    },
    abandon: async () => {
      held = []
    },
  }
  return target
}

async function replaceText(handle: FileSystemFileHandle, text: string): Promise<void> {
  const file = await handle.createWritable()
  await file.write(text)
  await file.close()
}
