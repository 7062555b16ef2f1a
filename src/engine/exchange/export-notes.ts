import { transfer } from 'comlink'
import { exportNotes as writeNotes } from '#core/formats/markdown/export-notes.ts'
import { PieceMemory } from '#core/formats/markdown/piece-memory.ts'
import type { FilePiece } from '#core/lib/file-piece.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ExportRequest, ExportSink, PiecesTaken } from '../api.ts'

/** Bytes after which a batch of pieces is handed on. */
const batchBytes = 4 * 1024 * 1024

/**
 * Writes notes as Markdown and hands them on in batches; the sink may stop it after any of them. The next batch is written while the sink takes the
 * one before, so never more than two are held.
 */
export async function exportNotes(
  read: Reader,
  request: ExportRequest,
  sink: ExportSink,
  pause: () => Promise<void>,
): Promise<Result<{ readonly files: number }>> {
  const scope = request.scope === 'case' ? 'all' : IdSet.from(request.scope)
  const memory = new PieceMemory()
  let taking: Promise<PiecesTaken> = Promise.resolve({ goesOn: true, spare: [] })
  let batch: FilePiece[] = []
  let length = 0
  let files = 0
  for (const { path, bytes, continues, share } of writeNotes(read, { scope, shape: request.shape }, memory)) {
    await pause()
    batch.push({ path, bytes, continues })
    length += bytes.length
    if (!continues) files += 1
    if (length < batchBytes) continue
    const { goesOn, spare } = await taking
    if (!goesOn) return exportCancelled
    memory.giveBack(spare)
    taking = handOn(sink, batch, share)
    // A sink that breaks is heard of at the next batch.
    taking.catch(() => null)
    batch = []
    length = 0
  }
  if (!((await taking).goesOn && (await handOn(sink, batch, 1)).goesOn)) return exportCancelled
  return ok({ files })
}

/** The bytes change hands without a copy. */
function handOn(sink: ExportSink, batch: readonly FilePiece[], share: number): Promise<PiecesTaken> {
  return sink(
    transfer(
      batch,
      batch.map(({ bytes }) => bytes.buffer),
    ),
    share,
  )
}

export const exportCancelled = fail('export-cancelled', 'The export was cancelled; nothing was written.')
