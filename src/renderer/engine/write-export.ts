import { ok, type Result } from '#core/lib/result.ts'
import type { Engine, ExportRequest } from '#engine/api.ts'
import type { ExportTarget } from '#renderer/platform/platform.ts'

/** Writes an export to a place, whole or not at all; `goesOn` is told the share that is done, from 0 to 1, and may stop it (`export-cancelled`). */
export async function writeExport(
  engine: Engine,
  request: ExportRequest,
  target: ExportTarget,
  goesOn: (share: number) => boolean,
): Promise<Result<null>> {
  goesOn(0)
  const written = await writeTo(engine, request, target, goesOn)
  const finished = written.ok ? await target.finish() : written
  if (!finished.ok) await target.abandon()
  return finished
}

async function writeTo(
  engine: Engine,
  request: ExportRequest,
  target: ExportTarget,
  goesOn: (share: number) => boolean,
): Promise<Result<null>> {
  let failure: Result<null> = ok(null)
  const { copy } = target
  const exported =
    copy !== undefined && request.kind !== 'folder-of-notes'
      ? await engine.exportFile(request, async (part, share) => {
          const copied = await copy(part)
          if (!copied.ok) failure = copied
          return goesOn(share) && copied.ok
        })
      : await engine.exportPieces(request, async (pieces, share) => {
          const written = await target.write(pieces)
          if (!written.ok) failure = written
          return { goesOn: goesOn(share) && written.ok, spare: written.ok ? written.value : [] }
        })
  if (!failure.ok) return failure
  return exported.ok ? ok(null) : exported
}
