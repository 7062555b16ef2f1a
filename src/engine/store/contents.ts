import { z } from 'zod'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Content } from '#core/model/content.ts'
import { Sha256 } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { asBlob, type HeldContent } from '../contents/held-content.ts'
import type { Change } from '../pages/change.ts'
import { openPage } from '../pages/page.ts'
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

/** The writes of the contents that a change brings or takes away; `read` is the case with the change applied. */
export function writeContents({ rest, pages }: Change, read: Reader): readonly StoreWrite[] {
  const paged = pages.filter(({ table, part }) => table === 'contents' && part !== 'from').map(writePage)
  if (rest.contents === undefined) return paged
  const { added, updated, removed } = rest.contents
  const brought = [...added, ...updated.flatMap(([, { id }]) => read.byId('contents', id) ?? [])]
  const single: StoreWrite = async ({ contents }) => {
    await contents.bulkDelete(removed.map(({ id }) => id))
    await contents.bulkPut(brought.map(asBlob))
  }
  return [single, ...paged]
}

function writePage({ part, bytes }: Change['pages'][number]): StoreWrite {
  return async ({ contents }) => {
    const page = openPage(bytes)
    if (!page.ok) throw new Error(page.message)
    if (part === 'removed') await contents.bulkDelete(patchesOf('contents', page.value, noQuotes).map(({ id }) => id))
    else await contents.bulkPut(recordsOf('contents', page.value, noQuotes).map(asBlob))
  }
}

/** The contents of a case, some of which the store may have already. */
export interface ContentsOfCase {
  has(id: string): boolean
  /** Those that the store may not have. */
  fresh(): Iterable<Content>
}

/** The write that leaves in the store the contents of the case and no others. */
export function replaceContents(of: ContentsOfCase): StoreWrite {
  return async ({ contents }) => {
    const stored = await contents.toCollection().primaryKeys()
    await contents.bulkDelete(stored.filter((id) => !of.has(id)))
    await contents.bulkPut(Array.from(of.fresh(), asBlob))
  }
}

/** Contents quote nothing. */
const noQuotes = (): null => null
