import '#core/lib/schemas-without-eval.ts'
import { expose } from 'comlink'
import { WorkerEngine } from './worker-engine.ts'

/** Has whoever started this worker reach its engine, through Comlink. */
export function exposeEngine(): void {
  expose(new WorkerEngine(navigator.locks))
}
