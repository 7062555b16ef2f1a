import type { Columns } from './columns/columns.ts'
import type { Session } from './commit/session.ts'

import { keepPrepared, restorePrepared } from './prepared-work.ts'

/** How long the window is given to ask for what it shows first before anything else is computed, in milliseconds. */
const firstAnswers = 700

/** What is done once the case can be seen: sort ranks, a check of the whole journal, and the folding of a scattered store. */
export function settle(
  session: Session,
  columns: Columns,
  pause: () => Promise<void>,
  warn: (message: string) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const goOn = async (): Promise<void> => {
    await pause()
    signal.throwIfAborted()
  }
  columns.restored = restorePrepared(session, columns).catch((error: unknown) => {
    warn(
      `What an earlier opening worked out for searching could not be read, so it is worked out again: ${String(error)}`,
    )
  })
  const work = columns.restored
    .then(() => wait(firstAnswers, signal))
    .then(() => columns.warm(goOn))
    .then(() => keepPrepared(session, columns))
    .then(() => session.verify(goOn))
    .then(() => session.fold(goOn))
    .catch((error: unknown) => {
      if (!signal.aborted) warn(`Checking the case in the background failed: ${String(error)}`)
    })
  return {
    async stop() {
      stopping.abort()
      await work
    },
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
