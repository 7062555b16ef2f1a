import type { Page } from '../pages/page.ts'
import { subjectColumns } from '../pages/page-columns.ts'
import { uuidBytes, writeUuid } from '../pages/uuid-bytes.ts'

/** The sorted hashes of the ids of the records on these pages, of those they are about, and of `ids`. */
export function hashesOf(pages: readonly Page[], ids: Iterable<string>): Uint32Array {
  const found: number[] = []
  for (const page of pages) {
    for (const column of ['id', ...subjectColumns(page.table)]) {
      // Contents are named by their SHA-256 and have no history of their own.
      if (page.table === 'contents' || !page.has(column)) continue
      const bytes = page.ids(column)
      for (let row = 0; row < page.rows; row += 1) found.push(hashAt(bytes, row * uuidBytes))
    }
  }
  for (const id of ids) found.push(hashOf(id))
  return Uint32Array.from(new Set(found)).sort()
}

/** Whether a record may be among those; one in some thousand millions is so by chance. */
export function mayTouch(hashes: Uint32Array, id: string): boolean {
  const wanted = hashOf(id)
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return hashes[low] === wanted
}

const scratch = new Uint8Array(uuidBytes)

function hashOf(id: string): number {
  writeUuid(id, scratch, 0)
  return hashAt(scratch, 0)
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
function hashAt(bytes: Uint8Array, offset: number): number {
  let hash = 0x811c9dc5
  for (let index = offset; index < offset + uuidBytes; index += 1) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193)
  }
  return hash >>> 0
}
