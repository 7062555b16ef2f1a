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
  const content: unknown = JSON.parse(new TextDecoder().decode(page.bytes))
  return isContentOf(table, content) ? content : null
}

/** Sound because the checksum covers the bytes that this program wrote from validated records of this very table. */
function isContentOf<Name extends Table>(table: Name, content: unknown): content is PageContent<Name> {
  if (typeof content !== 'object' || content === null || !('records' in content) || !('removed' in content))
    return false
  if (!Array.isArray(content.records) || !Array.isArray(content.removed)) return false
  return content.records.length === 0 || recordSchemas[table].safeParse(content.records[0]).success
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
