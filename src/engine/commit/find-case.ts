import { openLine, sealOf } from '#core/journal/line.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
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

/** A longer line is not read as a whole on opening, in bytes; like all lines it is once the case stands open. */
const readOnOpening = 64 * 1024

/**
 * Whether the journal still has, at its place, the very entry that the store was last brought up to. Its hash is enough, since it answers for the
 * whole line and all before it; that a short line fits its hash is looked at too.
 */
async function isThere(port: JournalPort, store: CaseStore, stored: StoredState, size: number): Promise<boolean> {
  if (stored.size > size || stored.seq === 0) return false
  const last = await store.entry(stored.seq)
  if (last === null || last.offset + last.length !== stored.size) return false
  const seal = `${sealOf(stored.hash)}\n`
  const read = last.length > readOnOpening ? seal.length : last.length
  const bytes = await port.read(stored.size - read, read)
  if (!bytes.ok) return false
  const line = new TextDecoder().decode(bytes.value)
  return line.endsWith(seal) && (line === seal || openLine(line.slice(0, -1)).ok)
}
