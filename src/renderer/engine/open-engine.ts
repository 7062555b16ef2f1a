import { fail, type Result } from '#core/lib/result.ts'
import type { OpenReport, OpenRequest, WorkSink } from '#engine/api.ts'
import type { JournalPlace } from '#renderer/platform/platform.ts'
import type { Connection } from './connect.ts'

/**
 * Has an engine open a case whose journal lies at this place; `sink` hears of what takes long on the way, and may cancel it. Never rejects: an engine that is
 * lost is a failure too.
 */
export async function openEngine(
  { engine }: Connection,
  request: OpenRequest,
  place: JournalPlace,
  sink: WorkSink,
): Promise<Result<OpenReport>> {
  try {
    return await engine.open(request, place.kind === 'port' ? place.port : null, sink)
  } catch (error) {
    return fail(
      'engine-lost',
      `The case could not be opened: ${String(error)}. Close this window and start Claimbench again.`,
    )
  }
}
