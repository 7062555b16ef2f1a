import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok } from '#core/lib/result.ts'
import type { ValueOf } from '#ipc/contract.ts'
import type { Dialogs } from '../dialogs.ts'
import { reasonOf } from '../disk/reason.ts'
import type { HandlersOf } from './handlers.ts'

/** The largest file that is taken in, in bytes; a text of this size is far beyond what can be read and marked. */
const largest = 256 * 1024 * 1024

/** Files that the analyst opens in a native dialog. */
export function fileHandlers(dialogs: Pick<Dialogs, 'chooseFiles'>): HandlersOf<'files'> {
  return {
    'files.open': async (endings) => {
      const opened: ValueOf<'files.open'> = []
      for (const path of await dialogs.chooseFiles(endings)) {
        try {
          if ((await stat(path)).size > largest)
            return fail('file-too-large', `“${path}” is larger than 256 MB. Split it and open the parts.`)
          opened.push({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
        } catch (error) {
          return fail('file-unreadable', `“${path}” cannot be read: ${reasonOf(error)}.`)
        }
      }
      return ok(opened)
    },
  }
}
