import { fail, ok, type Result } from '#core/lib/result.ts'
import type { OpenedFile } from '../platform.ts'
import { reasonOf } from './failures.ts'

/** Asks for files with one of the endings and reads them; empty when the analyst cancelled. */
export async function openFiles(endings: readonly string[]): Promise<Result<readonly OpenedFile[]>> {
  const opened: OpenedFile[] = []
  for (const file of await chooseFiles(endings)) {
    try {
      opened.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch (error) {
      return fail('file-unreadable', `“${file.name}” cannot be read: ${reasonOf(error)}. Open it again.`)
    }
  }
  return ok(opened)
}

function chooseFiles(endings: readonly string[]): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = endings.join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
