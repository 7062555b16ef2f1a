import { wrap } from 'comlink'
import type { Indexer } from './batch.ts'

/** Starts the worker that makes segments; null where there are no workers, as in tests. */
export function startIndexer(): (Indexer & { stop(): void }) | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' })
  const remote = wrap<Indexer>(worker)
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  // Whoever waits for a segment is told; nobody else needs to be.
  failed.catch(() => {})
  return {
    segmentOf: (slots, texts) => Promise.race([remote.segmentOf(slots, texts), failed]),
    stop: () => worker.terminate(),
  }
}
