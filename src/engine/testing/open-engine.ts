import type { OpenReport, OpenRequest } from '../api.ts'
import { CaseEngine } from '../case-engine.ts'
import type { MemoryJournal } from './memory-journal.ts'
import type { MemoryLocks } from './memory-locks.ts'
import { must } from './open-session.ts'

/** A request to open a case by this id, making it when it is new. */
export function requestOf(id: string, seed: string | null = null): OpenRequest {
  const create = { title: 'The ford', question: 'Is it open?', marking: '', yardstick: 'phia' as const, seed }
  return { id, actor: 'Nadia', create }
}

/** An engine with the case open, in an origin with these locks, that leaves its window so many milliseconds to draw; throws when it cannot be opened. */
export async function openEngine(
  request: OpenRequest,
  journal: MemoryJournal,
  locks: MemoryLocks,
  drawing?: number,
): Promise<{ readonly engine: CaseEngine; readonly report: OpenReport }> {
  const engine = new CaseEngine(locks, drawing)
  return { engine, report: must(await engine.open(request, journal)) }
}
