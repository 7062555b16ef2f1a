import { v7 as uuidv7 } from 'uuid'
import { ok, type Result } from '#core/lib/result.ts'
import type { Committed } from '../api.ts'
import { findCase, findStore } from '../commit/find-case.ts'
import { openCase } from '../commit/open-case.ts'
import { Session } from '../commit/session.ts'
import type { Change } from '../pages/change.ts'
import { CaseRecords } from '../records/case-records.ts'
import { CaseStore } from '../store/case-store.ts'
import type { MemoryJournal } from './memory-journal.ts'

/** A session with what it told of, for tests. */
export interface WatchedSession {
  readonly session: Session
  readonly repairs: readonly string[]
  readonly warnings: readonly string[]
  readonly committed: readonly Change[]
}

/** A fresh id, as a plain string. */
export function newId(): string {
  return uuidv7()
}

/** Opens a case over a journal in memory and a store in fake-indexeddb; throws when it cannot be opened. */
export async function openSession(
  caseId: string,
  journal: MemoryJournal,
  newRecords = () => new CaseRecords('en'),
): Promise<WatchedSession> {
  const store = must(await findStore(caseId, CaseStore.open(caseId)))
  const found = await findCase(caseId, journal, store)
  if (!found.ok) throw new Error(found.message)
  const opened = await openCase(found.value, newRecords, {
    pause: async () => {},
    progress: () => {},
    replaying: async () => ok(null),
    beforeJournal: async () => {},
  })
  if (!opened.ok) throw new Error(opened.message)
  const warnings: string[] = []
  const committed: Change[] = []
  const session = new Session(
    caseId,
    'analyst',
    opened.value,
    (_, change) => committed.push(change),
    (warning) => warnings.push(warning),
  )
  return { session, repairs: opened.value.repairs, warnings, committed }
}

/** Founds the case, and adds an entity for each name; throws when anything fails. */
export async function fill(session: Session, caseId: string, names: readonly string[]): Promise<void> {
  must(await session.run('case/create', { id: caseId, title: 'Test', question: '', marking: '', yardstick: 'phia' }))
  for (const name of names) must(await addEntity(session, name))
}

/** Adds an entity, a small change that tests can tell apart by its name. */
export function addEntity(session: Session, name: string): Promise<Result<Committed>> {
  return session.run('entity/create', { id: newId(), name, kind: 'thing' })
}

/** The names of the entities of the case, sorted. */
export function entityNames(session: Session): readonly string[] {
  return [...session.state.all('entities')].map(({ name }) => name).sort()
}

/** The value, or an error with the failure's sentence. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
