import { z } from 'zod'
import { openLine } from '#core/journal/line.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { readLineBefore } from '../journal/lines.ts'
import type { JournalPort } from '../journal/port.ts'
import { CaseStore } from '../store/case-store.ts'
import type { StoredState } from '../store/database.ts'

/** A case whose records are not read yet. */
export interface FoundCase {
  readonly caseId: string
  readonly store: CaseStore
  /** How far the store follows the journal; null when it holds nothing that can be used. */
  readonly stored: StoredState | null
  /** Null where the case is only to be read, from its store. */
  readonly journal: FoundJournal | null
}

export interface FoundJournal {
  readonly port: JournalPort
  readonly size: number
  /** Whether the store agrees with the journal, which then only has to be read from there on. */
  readonly agrees: boolean
}

/** Finds a case for editing: its store, and whether that agrees with its journal. */
export async function findCase(caseId: string, port: JournalPort): Promise<Result<FoundCase>> {
  const opened = await openStore(caseId)
  if (!opened.ok) return opened
  const store = opened.value
  const [size, stored] = await Promise.all([port.size(), store.state()])
  if (!size.ok) {
    store.close()
    return size
  }
  const agrees = stored !== null && (await isThere(port, store, stored, size.value))
  return ok({ caseId, store, stored, journal: { port, size: size.value, agrees } })
}

const notYetReadable = fail(
  'case-locked',
  'Another window is just making this case, so it cannot be read yet. Open it again in a moment, or close the other window.',
)

/** Finds a case for reading, from its store alone, while another window edits it. */
export async function findForReading(caseId: string): Promise<Result<FoundCase>> {
  const store = await CaseStore.open(caseId)
  if (!store.ok) return store
  const stored = await store.value.state()
  if (stored !== null) return ok({ caseId, store: store.value, stored, journal: null })
  store.value.close()
  return notYetReadable
}

async function openStore(caseId: string): Promise<Result<CaseStore>> {
  const store = await CaseStore.open(caseId)
  if (store.ok || store.code === 'store-newer') return store
  // The store is only a copy: one that cannot even be opened is thrown away and made anew from the journal.
  await CaseStore.remove(caseId)
  return await CaseStore.open(caseId)
}

const EntryEnd = z.object({ seq: z.int(), hash: z.string() })

/** Whether the journal still has, at its place, the very entry that the store was last brought up to. */
async function isThere(port: JournalPort, store: CaseStore, stored: StoredState, size: number): Promise<boolean> {
  if (stored.size > size || stored.seq === 0) return false
  const last = await store.entry(stored.seq)
  if (last === null || last.offset + last.length !== stored.size) return false
  // Its last line is enough, since its hash answers for all before it; a large change has many lines.
  const line = await readLineBefore(port, stored.size, last.length)
  if (!line.ok || line.value === null) return false
  const opened = openLine(line.value)
  if (!opened.ok) return false
  const entry = EntryEnd.safeParse(opened.value)
  return entry.success && entry.data.hash === stored.hash && entry.data.seq === stored.seq
}
