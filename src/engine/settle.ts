import type { Columns } from './columns/columns.ts'
import type { Session } from './commit/session.ts'
import { keepPrepared, restorePrepared } from './prepared-work.ts'
import type { Turns } from './turns.ts'

/** How long the window is given to ask for what it shows first before anything else is computed, in milliseconds. */
const firstAnswers = 700

/** How long no bulk change may follow upon one before what it outdated is worked out and kept anew, in milliseconds. */
const afterBulk = 3_000

/** How long nothing may be asked for until what can wait for hours goes on, in milliseconds: it would slow down whatever is asked for. */
const still = 1_000

/** What goes on behind an open case. */
export interface Background {
  /** Tells that a change of many was made, which the next opening could not follow in what is kept. */
  renew(): void
  stop(): Promise<void>
}

/** What is done once the case can be seen: sort ranks, a check of all contents and of the whole journal, and the folding of a scattered store. */
export function settle(
  session: Session,
  columns: Columns,
  turns: Pick<Turns, 'pause' | 'stillness'>,
  warn: (message: string) => void,
): Background {
  const stopping = new AbortController()
  const { signal } = stopping
  const goOn = async (): Promise<void> => {
    await turns.pause()
    signal.throwIfAborted()
  }
  const goOnWhenStill = async (): Promise<void> => {
    await goOn()
    while (turns.stillness < still) await wait(still - turns.stillness, signal)
  }
  columns.restored = restorePrepared(session, columns).catch((error: unknown) => {
    warn(
      `What an earlier opening worked out for searching could not be read, so it is worked out again: ${String(error)}`,
    )
  })
  const failed = (error: unknown): void => {
    if (!signal.aborted) warn(`Checking the case in the background failed: ${String(error)}`)
  }
  const prepare = async (): Promise<void> => {
    await columns.warm(goOn)
    await keepPrepared(session, columns)
  }
  let work = columns.restored
    .then(() => wait(firstAnswers, signal))
    .then(prepare)
    .then(() => session.state.contents.verify(goOnWhenStill))
    .then(() => session.verify(goOnWhenStill))
    .then(() => session.fold(goOnWhenStill))
    .catch(failed)
  let renewing: ReturnType<typeof setTimeout> | undefined
  return {
    renew() {
      clearTimeout(renewing)
      renewing = setTimeout(() => {
        work = work.then(prepare).catch(failed)
      }, afterBulk)
    },
    async stop() {
      clearTimeout(renewing)
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
