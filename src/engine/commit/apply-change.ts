import type { Result } from '#core/lib/result.ts'
import { ok } from '#core/lib/result.ts'
import { tables } from '#core/model/tables.ts'
import type { Change } from '../pages/change.ts'
import { openPage, type Page } from '../pages/page.ts'
import type { CaseRecords } from '../records/case-records.ts'

/**
 * Makes a change to the records, and gives its pages opened. What is shown of other records is not brought up to date by it: see
 * `CaseRecords.settle`. Fails with `page-unreadable` or `page-newer`, with nothing changed.
 */
export function applyChange(records: CaseRecords, { rest, pages }: Change): Result<readonly Page[]> {
  const opened: Page[] = []
  for (const { bytes } of pages) {
    const page = openPage(bytes)
    if (!page.ok) return page
    opened.push(page.value)
  }
  records.apply(rest)
  for (const table of tables) {
    const rows = pages.reduce((sum, page) => sum + (page.table === table && page.part === 'added' ? page.rows : 0), 0)
    if (rows > 0) records.expect(table, records.count(table) + rows)
  }
  pages.forEach(({ part }, index) => {
    const page = opened[index]
    if (page !== undefined && part !== 'from') records.takePage(part, page)
  })
  return ok(opened)
}
