import { z } from 'zod'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Content } from '#core/model/content.ts'
import { Sha256 } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { asBlob, type HeldContent } from '../contents/held-content.ts'
import type { Change } from '../pages/change.ts'
import { openPage, type Page } from '../pages/page.ts'
import { patchesOf, recordsOf } from '../pages/page-records.ts'
import type { CaseDatabase } from './database.ts'
import type { StoreWrite } from './write-changes.ts'

/** A content in the store: its bytes as a Blob, or its data where bytes would not give it back to the letter. */
const Stored = z.strictObject({
  id: Sha256,
  encoding: z.enum(['utf-8', 'base64']),
  data: z.union([z.instanceof(Blob), z.string()]),
})

/** Rows that are read at once: a thousand take a tenth of a second, in which the first edit would wait. */
const rowsAtOnce = 64

/** The contents that the store has. Fails with `content-damaged` when one was found damaged earlier, or is none. */
export async function readContents(database: CaseDatabase): Promise<Result<readonly HeldContent[]>> {
  const found: HeldContent[] = []
  for (let last = ''; ; ) {
    const rows = await database.contents.where(':id').above(last).limit(rowsAtOnce).toArray()
    for (const row of rows) {
      const stored = Stored.safeParse(row)
      if (!stored.success) return contentDamaged
      const { id, encoding, data } = stored.data
      found.push(typeof data === 'string' ? { id, encoding, data } : { id, encoding, data })
      last = id
    }
    if (rows.length < rowsAtOnce) return ok(found)
  }
}

export const contentDamaged = fail(
  'content-damaged',
  'The working copy of this case could not be read: a text or original in it is damaged.',
)

/**
 * Contents that are written in one transaction. The browser holds a file open for each until all are written, and the system lets it hold some thousand:
 * where that is not enough, nothing of the transaction is written.
 */
const writtenAtOnce = 256

/**
 * Writes contents, so many in a transaction of their own; `step` hears before each how many. A content is what its SHA-256 names, so one that is there
 * before what speaks of it does no harm: the entry that brings it is replayed.
 */
export async function putContents(
  { contents }: CaseDatabase,
  brought: Iterable<Content>,
  step: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  let some: HeldContent[] = []
  const put = async (): Promise<void> => {
    await step(some.length)
    await contents.bulkPut(some)
    some = []
  }
  for (const content of brought) {
    some.push(asBlob(content))
    if (some.length === writtenAtOnce) await put()
  }
  if (some.length > 0) await put()
}

/**
 * The contents that a change brings. Single ones are taken now from `read`, the case with the change applied; those in pages are read when `each` comes to
 * them, and throw where a page cannot be.
 */
export function broughtContents(
  { rest, pages }: Change,
  read: Reader,
): { readonly count: number; readonly each: () => Iterable<Content> } {
  const { added = [], updated = [] } = rest.contents ?? {}
  const single = [...added, ...updated.flatMap(([, { id }]) => read.byId('contents', id) ?? [])]
  const paged = pages.filter(({ table, part }) => table === 'contents' && (part === 'added' || part === 'to'))
  return {
    count: paged.reduce((sum, { rows }) => sum + rows, single.length),
    *each() {
      yield* single
      for (const { bytes } of paged) yield* recordsOf('contents', opened(bytes), noQuotes)
    },
  }
}

/** The write that takes away the contents that a change removes. */
export function removeContents({ rest, pages }: Change): StoreWrite {
  return async ({ contents }) => {
    await contents.bulkDelete((rest.contents?.removed ?? []).map(({ id }) => id))
    for (const { table, part, bytes } of pages)
      if (table === 'contents' && part === 'removed')
        await contents.bulkDelete(patchesOf('contents', opened(bytes), noQuotes).map(({ id }) => id))
  }
}

function opened(bytes: Uint8Array): Page {
  const page = openPage(bytes)
  if (!page.ok) throw new Error(page.message)
  return page.value
}

/** The contents of a case, some of which the store may have already. */
export interface ContentsOfCase {
  has(id: string): boolean
  /** Those that the store may not have. */
  fresh(): Iterable<Content>
}

/** The write that leaves in the store no contents but those of the case. */
export function removeOtherContents(of: Pick<ContentsOfCase, 'has'>): StoreWrite {
  return async ({ contents }) => {
    const stored = await contents.toCollection().primaryKeys()
    await contents.bulkDelete(stored.filter((id) => !of.has(id)))
  }
}

/** Contents quote nothing. */
const noQuotes = (): null => null
