import '#core/lib/schemas-without-eval.ts'
import { expose } from 'comlink'
import { WorkerEngine } from './worker-engine.ts'

/** The worker that owns an open case: one engine, reached through Comlink. */
expose(new WorkerEngine(navigator.locks))
