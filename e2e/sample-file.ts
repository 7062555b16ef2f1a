import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The bundled sample as the text of a case file. */
export function sampleFile(): Promise<string> {
  return readFile(resolve(import.meta.dirname, '../resources/seed/case.json'), 'utf8')
}
