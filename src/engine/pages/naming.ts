import type { Page } from './page.ts'
import { subjectColumns } from './page-columns.ts'
import { uuidBytes, writeUuid } from './uuid-bytes.ts'

const wanted = new Uint8Array(uuidBytes)

/** Whether a page holds the record with this id, or one that is about it. */
export function names(page: Page, id: string): boolean {
  // Contents are named by their SHA-256 and have no history of their own.
  if (page.table === 'contents') return false
  writeUuid(id, wanted, 0)
  return ['id', ...subjectColumns(page.table)].some((column) => page.has(column) && holds(page.ids(column), page.rows))
}

function holds(ids: Uint8Array, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    let byte = 0
    while (byte < uuidBytes && ids[row * uuidBytes + byte] === wanted[byte]) byte += 1
    if (byte === uuidBytes) return true
  }
  return false
}
