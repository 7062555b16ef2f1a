import { join } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { Change, ChangedPage } from '../pages/change.ts'
import { names } from '../pages/naming.ts'
import { openPage } from '../pages/page.ts'
import type { TextOf } from '../pages/quotes.ts'
import { readPagedDiff } from '../pages/read-diff.ts'

/**
 * The part of a change that may say something of one record, as a diff: of the pages only those that name it are made into objects. Fails with
 * `page-unreadable`.
 */
export function partOfChange({ rest, pages }: Change, id: string, textOf: TextOf): Result<Diff> {
  const naming: ChangedPage[] = []
  for (const [index, changed] of pages.entries()) {
    const page = openPage(changed.bytes)
    if (!page.ok) return page
    if (!names(page.value, id)) continue
    const next = pages[index + 1]
    // Patches come in pairs of pages, and either may be the one that names the record.
    const pair =
      changed.part === 'from' ? [changed, next] : changed.part === 'to' ? [pages[index - 1], changed] : [changed]
    for (const part of pair) if (part !== undefined && !naming.includes(part)) naming.push(part)
  }
  const paged = readPagedDiff(naming, textOf)
  return paged.ok ? ok(join([rest, paged.value])) : paged
}
