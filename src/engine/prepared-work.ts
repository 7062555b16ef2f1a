import type { Reader } from '#core/model/reader.ts'
import type { Columns } from './columns/columns.ts'
import { Prepared } from './columns/prepared.ts'
import type { Session } from './commit/session.ts'

/** The tables that may be so large that sorting and indexing them takes a while. */
const largeTables = ['claims', 'links', 'notes'] as const

/** A smaller table is sorted and indexed anew as quickly as it is read. */
const worthKeeping = 2048

/** After so many changes what is kept is written anew; until then the rows that they touched are worked out again. */
const mostChanges = 256

/** Under what the store keeps the work on a table; another layout of it gets another name. */
function nameOf(table: string): string {
  return `prepared-1-${table}`
}

/** Takes over from the store what an earlier opening worked out for sorting and searching, as far as the case has not changed since. */
export async function restorePrepared(session: Session, columns: Columns): Promise<void> {
  for (const table of largeTables) {
    const { slots, restore } = tableOf(columns, table)
    const kept = slots.count < worthKeeping ? null : await session.store.derivation(nameOf(table))
    const prepared = kept === null ? null : Prepared.safeParse(kept.value)
    if (kept === null || prepared?.success !== true) continue
    const touched = await touchedSince(session, kept.seq)
    // A change of many, or of what rows are called by, is not worth following.
    const hasNaming = touched?.some((id) => isNaming(columns, id)) ?? true
    if (touched === null || hasNaming) continue
    restore(
      prepared.data,
      touched.flatMap((id) => [id, ...speakingOf(session.state, id)]).flatMap((id) => slots.known(id) ?? []),
    )
  }
}

/** Keeps in the store what has been worked out, when it was not kept, or when more has changed since than the next opening could follow. */
export async function keepPrepared(session: Session, columns: Columns): Promise<void> {
  for (const table of largeTables) {
    const { slots, prepared } = tableOf(columns, table)
    if (slots.count < worthKeeping) continue
    const { seq } = session
    const kept = await session.store.derivation(nameOf(table))
    const touched = kept === null ? null : await touchedSince(session, kept.seq)
    const isFollowed = touched !== null && touched.length < mostChanges && !touched.some((id) => isNaming(columns, id))
    if (isFollowed) continue
    const value = prepared()
    // What is not kept is worked out again; a store that cannot be written is told of elsewhere.
    if (value !== null && session.seq === seq) await session.store.keep({ name: nameOf(table), seq, value })
  }
}

function tableOf(columns: Columns, name: (typeof largeTables)[number]) {
  const table = columns.tables[name]
  return {
    slots: table.slots,
    prepared: () => table.prepared(),
    restore: (prepared: Prepared, outdated: readonly number[]) => table.restore(prepared, outdated),
  }
}

/** The ids that changes since an entry touched; null when they are too many to be listed. */
async function touchedSince(session: Session, seq: number): Promise<readonly string[] | null> {
  const since = session.seq - seq
  if (since < 0 || since > 2 * mostChanges) return null
  const entries = since === 0 ? [] : await session.entries(0, since)
  return entries.some(({ records }) => records.length === 0) ? null : entries.flatMap(({ records }) => records)
}

/** The links and notes that are found by the words of this record. */
function speakingOf(read: Reader, id: string): readonly string[] {
  const links = [...read.where('links', 'from', id), ...read.where('links', 'to', id)]
  const notes = [id, ...links.map((link) => link.id)].flatMap((subject) => read.where('notes', 'subject', subject))
  return [...links, ...notes].map((record) => record.id)
}

function isNaming(columns: Columns, id: string): boolean {
  const { sources, tags, entities } = columns.tables
  return [sources, tags, entities].some(({ slots }) => slots.known(id) !== undefined)
}
