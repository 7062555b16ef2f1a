import { openLine, sealOf } from '#core/journal/line.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { JournalPort } from '../journal/port.ts'
import { keptScreen } from '../screen.ts'
import { CaseStore } from '../store/case-store.ts'
import type { StoredDerivation, StoredEntry, StoredState } from '../store/database.ts'

/** A case whose records are not read yet. */
export interface FoundCase {
  readonly caseId: string
  readonly store: CaseStore
  /** How far the store follows the journal; null when it holds nothing that can be used. */
  readonly stored: StoredState | null
  /** What the store keeps of the last screen, which is believed only where store and journal agree. */
  readonly screen: StoredDerivation | null
  /** Null where the case is only to be read, from its store. */
  readonly journal: FoundJournal | null
}

export interface FoundJournal {
  readonly port: JournalPort
  readonly size: number
  /** Whether the store agrees with the journal, which then only has to be read from there on. */
  readonly agrees: boolean
}

/** The store of a case that is edited here, and what it says of itself. */
export interface FoundStore extends Pick<FoundCase, 'store' | 'stored' | 'screen'> {
  /** The entry that it was last brought up to. */
  readonly last: StoredEntry | null
}

/** Looks into a store that is being opened; one that cannot be is thrown away and made anew from the journal, since it is only a copy. */
export async function findStore(caseId: string, opening: Promise<Result<CaseStore>>): Promise<Result<FoundStore>> {
  const opened = await openedStore(caseId, await opening)
  if (!opened.ok) return opened
  const store = opened.value
  const [stored, screen] = await Promise.all([store.state(), keptScreen(store)])
  const last = stored === null ? null : await store.entry(stored.seq)
  return ok({ store, stored, last, screen })
}

/** Finds a case for editing: whether its store agrees with its journal. */
export async function findCase(
  caseId: string,
  port: JournalPort,
  { store, stored, screen, last }: FoundStore,
): Promise<Result<FoundCase>> {
  const size = await port.size()
  if (!size.ok) return size
  const agrees = stored !== null && last !== null && (await isThere(port, stored, last, size.value))
  return ok({ caseId, store, stored, screen, journal: { port, size: size.value, agrees } })
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
  if (stored !== null) return ok({ caseId, store: store.value, stored, screen: null, journal: null })
  store.value.close()
  return notYetReadable
}

/** The store as it was opened, or opened anew: another window that had the case until now may have thrown it away meanwhile, which closes it here. */
async function openedStore(caseId: string, opened: Result<CaseStore>): Promise<Result<CaseStore>> {
  if (opened.ok ? opened.value.isOpen : opened.code === 'store-newer') return opened
  if (!opened.ok) await CaseStore.remove(caseId)
  return await CaseStore.open(caseId)
}

/** A longer line is not read as a whole on opening, in bytes; like all lines it is once the case stands open. */
const readOnOpening = 64 * 1024

/**
 * Whether the journal still has, at its place, the very entry that the store was last brought up to. Its hash is enough, since it answers for the
 * whole line and all before it; that a short line fits its hash is looked at too.
 */
async function isThere(port: JournalPort, stored: StoredState, last: StoredEntry, size: number): Promise<boolean> {
  if (stored.size > size || last.offset + last.length !== stored.size) return false
  const seal = `${sealOf(stored.hash)}\n`
  const read = last.length > readOnOpening ? seal.length : last.length
  const bytes = await port.read(stored.size - read, read)
  if (!bytes.ok) return false
  const line = new TextDecoder().decode(bytes.value)
  return line.endsWith(seal) && (line === seal || openLine(line.slice(0, -1)).ok)
}
