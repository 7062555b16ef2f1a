import { transfer } from 'comlink'
import type { ExportPiece, FilePiece } from '#core/lib/file-piece.ts'
import type { PieceMemory } from '#core/lib/piece-memory.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportSink, PiecesTaken } from '../api.ts'

/** Bytes after which a batch of pieces is handed on. */
const batchBytes = 4 * 1024 * 1024

/**
 * Hands the pieces of an export on in batches; the sink may stop it after any of them. The next batch is made while the sink takes the
 * one before, so never more than two are held. What the sink gives back goes into `memory`.
 */
export async function handOn(
  pieces: Iterable<ExportPiece>,
  memory: PieceMemory,
  sink: ExportSink,
  pause: () => Promise<void>,
): Promise<Result<{ readonly files: number }>> {
  let taking: Promise<PiecesTaken> = Promise.resolve({ goesOn: true, spare: [] })
  let batch: FilePiece[] = []
  let length = 0
  let files = 0
  for (const { path, bytes, continues, share } of pieces) {
    await pause()
    batch.push({ path, bytes, continues })
    length += bytes.length
    if (!continues) files += 1
    if (length < batchBytes) continue
    const { goesOn, spare } = await taking
    if (!goesOn) return exportCancelled
    memory.giveBack(spare)
    taking = give(sink, batch, share)
    // A sink that breaks is heard of at the next batch.
    taking.catch(() => null)
    batch = []
    length = 0
  }
  if (!((await taking).goesOn && (await give(sink, batch, 1)).goesOn)) return exportCancelled
  return ok({ files })
}

/** The bytes change hands without a copy. */
function give(sink: ExportSink, batch: readonly FilePiece[], share: number): Promise<PiecesTaken> {
  return sink(
    transfer(
      batch,
      batch.map(({ bytes }) => bytes.buffer),
    ),
    share,
  )
}

export const exportCancelled = fail('export-cancelled', 'The export was cancelled; nothing was written.')
