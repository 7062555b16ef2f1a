import type { ZodError } from 'zod'
import { bulkSize, sample } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { DiffSchema } from '#core/journal/entry.ts'
import { sizeOf } from '#core/journal/invert.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ChangedPage } from '../pages/change.ts'
import { type PagedRecords, pageDiff } from '../pages/paged-diff.ts'
import { textsAfter } from '../pages/quotes.ts'

/** A change that is ready for the journal. */
export interface PreparedChange {
  readonly rest: Diff
  /** Pages that the journal does not have yet. */
  readonly pages: readonly PagedRecords[]
  /** Pages that an earlier entry named. */
  readonly again: readonly ChangedPage[]
}

/** Of a bulk diff, one record in so many is looked at before it is written: commands build them all alike, from payloads that were checked. */
const sampling = 512

/**
 * Validates a diff before anything is written, and puts its records into pages when they are many. Fails with `diff-invalid`, and with what
 * `progress` says, which hears after each page how much is done.
 */
export async function prepareChange(
  diff: Diff,
  words: string,
  read: Reader,
  progress: (share: number) => Promise<Result<null>>,
): Promise<Result<PreparedChange>> {
  const size = sizeOf(diff)
  if (size <= bulkSize) {
    const parsed = DiffSchema.safeParse(diff)
    return parsed.success ? ok({ rest: parsed.data, pages: [], again: [] }) : invalid(words, parsed.error)
  }
  for (const part of sample(diff, sampling)) {
    const parsed = DiffSchema.safeParse(part)
    if (!parsed.success) return invalid(words, parsed.error)
  }
  const { rest, pages } = pageDiff(diff, textsAfter(diff, read))
  const made: PagedRecords[] = []
  let rows = 0
  for (const page of pages) {
    made.push(page)
    if (page.part !== 'from') rows += page.rows
    const goesOn = await progress(rows / size)
    if (!goesOn.ok) return goesOn
  }
  return ok({ rest: structuredClone(rest), pages: made, again: [] })
}

function invalid(words: string, error: ZodError): Failure {
  return fail(
    'diff-invalid',
    `“${words}” would have written a record that is not valid (${error.issues[0]?.path.join('.')}). Nothing was changed; please report this.`,
  )
}
