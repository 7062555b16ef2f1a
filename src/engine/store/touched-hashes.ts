import type { Page } from '../pages/page.ts'
import { subjectColumns } from '../pages/page-columns.ts'
import { uuidBytes } from '../pages/uuid-bytes.ts'
import { hashAt, hashOf } from './touches.ts'

/** The sorted hashes of the ids of the records on these pages, of those they are about, and of `ids`. */
export function hashesOf(pages: readonly Page[], ids: Iterable<string>): Uint32Array {
  const found = [Uint32Array.from(ids, hashOf)]
  for (const page of pages) {
    for (const column of ['id', ...subjectColumns(page.table)]) {
      // Contents are named by their SHA-256 and have no history of their own.
      if (page.table !== 'contents' && page.has(column)) found.push(hashesIn(page.ids(column), page.rows))
    }
  }
  return sortedOnce(found)
}

function hashesIn(ids: Uint8Array, count: number): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(count)
  for (let index = 0; index < count; index += 1) hashes[index] = hashAt(ids, index * uuidBytes)
  return hashes
}

/** All the hashes in order, each once. */
function sortedOnce(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  all.sort()
  return all.filter((hash, place) => place === 0 || hash !== all[place - 1])
}
