import { exportNotes as writeNotes } from '#core/formats/markdown/export-notes.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ExportedFile, ExportRequest, ExportSink } from '../api.ts'

/** Characters of text after which a batch of files is handed on. */
const batchLength = 1_000_000

/** Writes notes as Markdown and hands them on in batches; the sink may stop it after any of them. */
export async function exportNotes(
  read: Reader,
  request: ExportRequest,
  sink: ExportSink,
  pause: () => Promise<void>,
): Promise<Result<{ readonly files: number }>> {
  const scope = request.scope === 'case' ? 'all' : request.scope
  const total = request.scope === 'case' ? read.count('claims') + read.count('sources') : request.scope.length
  let batch: ExportedFile[] = []
  let length = 0
  let files = 0
  for (const file of writeNotes(read, { scope, shape: request.shape })) {
    await pause()
    batch.push(file)
    length += file.text.length
    files += 1
    if (length < batchLength) continue
    if (!(await sink(batch, Math.min(files, total), total))) return cancelled()
    batch = []
    length = 0
  }
  if (!(await sink(batch, total, total))) return cancelled()
  return ok({ files })
}

function cancelled() {
  return fail('export-cancelled', 'The export was cancelled; nothing was written.')
}
