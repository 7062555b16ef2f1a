import { fail, ok, type Result } from '#core/lib/result.ts'
import { chooseExportFile } from './browser/export-file.ts'
import { chooseExportFolder } from './browser/export-folder.ts'
import { createBrowserLibrary } from './browser/library.ts'
import { openFiles } from './browser/open-files.ts'
import type { Platform } from './platform.ts'

/** The browser shell: cases in the browser's private file system, exports through its pickers and downloads. */
export function createBrowserPlatform(): Platform {
  // Asks that the cases be kept when the disk runs low. The answer changes nothing here: the analyst is not asked twice.
  navigator.storage.persist().catch(() => false)
  return {
    kind: 'browser',
    library: createBrowserLibrary(() => navigator.storage.getDirectory()),
    journal: () => ({ kind: 'private-files' }),
    chooseFolder: chooseExportFolder,
    chooseFile: chooseExportFile,
    copy,
    openFiles,
  }
}

async function copy(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text)
    return ok(null)
  } catch {
    return fail(
      'clipboard-unavailable',
      'The browser did not let the text be copied. Allow the clipboard for this page, or export to a file.',
    )
  }
}
