import { z } from 'zod'
import { type RecordOf, recordSchemas, type Table } from '#core/model/tables.ts'
import type { StoredPage } from './database.ts'

/** Records in one page. */
export const pageSize = 4096

/** Packs records, and the ids of those that were removed, into a page. */
export async function packPage<Name extends Table>(
  table: Name,
  number: number,
  records: readonly RecordOf<Name>[],
  removed: readonly string[],
): Promise<StoredPage> {
  const bytes = new TextEncoder().encode(JSON.stringify({ records, removed }))
  return { table, number, sha256: await digest(bytes), bytes }
}

/** What a page holds. */
export interface PageContent<Name extends Table> {
  readonly records: readonly RecordOf<Name>[]
  readonly removed: readonly string[]
}

/**
 * Unpacks a page; null when its bytes are not those that were written. A page whose checksum fits was validated record by record
 * before it was packed, so only a sample is parsed again.
 */
export async function unpackPage<Name extends Table>(table: Name, page: StoredPage): Promise<PageContent<Name> | null> {
  if ((await digest(page.bytes)) !== page.sha256) return null
  const shape = z.object({ records: z.array(z.unknown()), removed: z.array(z.string()) })
  const content = shape.safeParse(JSON.parse(new TextDecoder().decode(page.bytes)))
  if (!content.success) return null
  const [first] = content.data.records
  if (first !== undefined && !recordSchemas[table].safeParse(first).success) return null
  // Sound because the checksum covers the bytes that this program wrote from validated records of this very table.
  return { records: content.data.records as readonly RecordOf<Name>[], removed: content.data.removed }
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
