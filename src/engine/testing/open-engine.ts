import type { OpenReport, OpenRequest } from '../api.ts'
import { CaseEngine } from '../case-engine.ts'
import type { MemoryJournal } from './memory-journal.ts'
import type { MemoryLocks } from './memory-locks.ts'
import { must } from './open-session.ts'

/** A request to open a case by this id, making it when it is new. */
export function requestOf(id: string, seed: string | null = null): OpenRequest {
  const fields = { title: 'The ford', question: 'Is it open?', marking: '', yardstick: 'phia' as const }
  const create = { ...fields, seed: seed === null ? null : new Blob([seed]) }
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

/** The open case as the text of a case file. */
export async function caseFileOf(engine: CaseEngine): Promise<string> {
  let text = ''
  must(
    await engine.exportPieces({ kind: 'case-file' }, async (pieces) => {
      for (const { bytes } of pieces) text += new TextDecoder().decode(bytes)
      return { goesOn: true, spare: [] }
    }),
  )
  return text
}
