import { fail, ok, type Result } from '#core/lib/result.ts'
import type { ImportSink, ImportStep } from '../api.ts'

/** Tells how far an import has come and lets waiting messages in; fails with `import-cancelled` when it is not to go on. */
export type Progress = (share: number, step: ImportStep) => Promise<Result<null>>

/** Progress that a sink hears of; without a sink the work only pauses. */
export function progressTo(sink: ImportSink | undefined, pause: () => Promise<void>): Progress {
  return async (share, step) => {
    await pause()
    if (sink === undefined || (await sink(share, step))) return ok(null)
    return fail('import-cancelled', 'The import was cancelled; nothing was imported.')
  }
}
