import { caseFilePieces } from '#core/formats/case-file/write-case-file.ts'
import { readDossier } from '#core/formats/markdown/dossier.ts'
import { writeNotes } from '#core/formats/markdown/export-notes.ts'
import { assertNever } from '#core/lib/assert-never.ts'
import type { ExportPiece } from '#core/lib/file-piece.ts'
import { PieceMemory } from '#core/lib/piece-memory.ts'
import type { Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { ExportRequest, ExportSink, FileRequest, FileSink } from '../api.ts'
import type { OpenCase } from '../read-case.ts'
import { handOn } from './hand-on.ts'
import { passOn } from './pass-on.ts'
import { atOneMoment, recordsNow } from './records-now.ts'

/** Exports the case as it stands, in pieces. */
export async function exportPieces(
  open: OpenCase,
  request: ExportRequest,
  sink: ExportSink,
): Promise<Result<{ readonly files: number }>> {
  const memory = new PieceMemory()
  return await handOn(await piecesOf(open, request, memory), memory, sink, open.turns.pause)
}

/** The same of one file, by way of private files of the browser. */
export async function exportFile(open: OpenCase, request: FileRequest, sink: FileSink): Promise<Result<null>> {
  const memory = new PieceMemory()
  return await passOn(await piecesOf(open, request, memory), memory, sink, open.turns.pause)
}

/** What is asked for, made as it is taken. */
async function piecesOf(
  { session, turns }: OpenCase,
  request: ExportRequest,
  memory: PieceMemory,
): Promise<Iterable<ExportPiece>> {
  switch (request.kind) {
    case 'notes':
    case 'folder-of-notes': {
      const dossier = await atOneMoment(
        session,
        () => readDossier(session.state, request.scope === 'case' ? 'all' : IdSet.from(request.scope)),
        turns.pause,
      )
      return dossier === undefined ? [] : writeNotes(dossier, request.kind === 'notes' ? 'file' : 'folder', memory)
    }
    case 'case-file':
      return caseFilePieces(await recordsNow(session, turns.pause), memory)
    default:
      return assertNever(request)
  }
}
