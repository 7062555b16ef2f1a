import { ok, type Result } from '#core/lib/result.ts'
import type { OpenedFile } from '../platform.ts'

/** Asks for files with one of the endings and reads none of them; empty when the analyst cancelled. */
export async function openFiles(endings: readonly string[]): Promise<Result<readonly OpenedFile[]>> {
  const files = await chooseFiles(endings)
  return ok(files.map((file) => ({ name: file.name, content: file })))
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
