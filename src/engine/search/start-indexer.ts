import { type Remote, wrap } from 'comlink'
import type { Indexer } from './batch.ts'

/** How long a worker without work is kept, in milliseconds. */
const patience = 2000

interface Running {
  readonly worker: Worker
  readonly remote: Remote<Indexer>
  /** Rejects when the worker fails. */
  readonly failed: Promise<never>
}

/**
 * Makes segments in another worker, which is started when there is something to do and stopped when there has been nothing for a while; null
 * where there are no workers, as in tests.
 */
export function startIndexer(): (Indexer & { stop(): void }) | null {
  if (typeof Worker === 'undefined') return null
  let running: Running | null = null
  let asked = 0
  const stop = (): void => {
    running?.worker.terminate()
    running = null
  }
  return {
    async segmentOf(slots, texts) {
      running ??= start()
      asked += 1
      const mine = asked
      const { remote, failed } = running
      const buffer = await Promise.race([remote.segmentOf(slots, texts), failed])
      setTimeout(() => {
        if (asked === mine) stop()
      }, patience)
      return buffer
    },
    stop,
  }
}

function start(): Running {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  // Whoever waits for a segment is told; nobody else needs to be.
  failed.catch(() => {})
  return { worker, remote: wrap<Indexer>(worker), failed }
}
