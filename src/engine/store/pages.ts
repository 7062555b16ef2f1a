import { fail, type Result } from '#core/lib/result.ts'
import type { Table } from '#core/model/tables.ts'
import { openPage, type Page } from '../pages/page.ts'
import { asPaged } from '../pages/paged-diff.ts'
import type { TextOf } from '../pages/quotes.ts'
import { pageRows, writePage } from '../pages/write-page.ts'
import type { StoredPage } from './database.ts'

/** Records in as many pages as they need, pausing before each. Every record must fit pages. */
export async function packPages(
  table: Table,
  part: StoredPage['part'],
  records: readonly object[],
  nextNumber: () => number,
  textOf: TextOf,
  pause: () => Promise<void> = async () => {},
): Promise<readonly StoredPage[]> {
  const pages: StoredPage[] = []
  for (let start = 0; start < records.length; start += pageRows) {
    await pause()
    const some = records.slice(start, start + pageRows)
    const bytes = writePage(table, asPaged(table, some, textOf))
    pages.push({ table, number: nextNumber(), part, rows: some.length, sha256: await digest(bytes), bytes })
  }
  return pages
}

/** Opens a stored page. Fails with `page-damaged` when its bytes are not those that were written. */
export async function unpackPage(page: StoredPage): Promise<Result<Page>> {
  const { table, number, bytes, sha256 } = page
  if ((await digest(bytes)) === sha256) return openPage(bytes)
  return fail('page-damaged', `page ${number} of its ${table} is damaged`)
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
