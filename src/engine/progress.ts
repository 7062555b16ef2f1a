import { fail, ok, type Result } from '#core/lib/result.ts'
import type { WorkSink, WorkStep } from './api.ts'

/** Tells how far a large change has come and lets waiting messages in; fails with `work-cancelled` when it is not to go on. */
export type Progress = (share: number, step: WorkStep) => Promise<Result<null>>

/** Progress that a sink hears of, at every step and every hundredth: it may be the window's, which is far away. Without a sink the work only pauses. */
export function progressTo(sink: WorkSink | undefined, pause: () => Promise<void>): Progress {
  let told = ''
  return async (share, step) => {
    await pause()
    const news = `${step} ${Math.floor(share * 100)}`
    if (sink === undefined || news === told) return ok(null)
    told = news
    return (await sink(share, step)) ? ok(null) : fail('work-cancelled', 'Cancelled. Nothing was changed.')
  }
}
