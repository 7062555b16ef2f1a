import { fail, type Result } from '#core/lib/result.ts'
import { sha256Of } from '../journal/page-check.ts'
import { openPage, type Page } from '../pages/page.ts'
import { asPaged } from '../pages/paged-diff.ts'
import type { TextOf } from '../pages/quotes.ts'
import { pageRows, writePage } from '../pages/write-page.ts'
import type { RowTable, StoredPage } from './database.ts'

/** Records in as many pages as they need, pausing before each. Every record must fit pages. */
export async function packPages(
  table: RowTable,
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
    pages.push({ table, number: nextNumber(), part, rows: some.length, sha256: await sha256Of(bytes), bytes })
  }
  return pages
}

/** Opens a stored page. Fails with `page-damaged` when its bytes are not those that were written. */
export async function unpackPage(page: StoredPage): Promise<Result<Page>> {
  const { table, number, bytes, sha256 } = page
  if ((await sha256Of(bytes)) === sha256) return openPage(bytes)
  return fail('page-damaged', `page ${number} of its ${table} is damaged`)
}
