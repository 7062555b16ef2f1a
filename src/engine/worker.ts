import '#core/lib/schemas-without-eval.ts'
import { expose } from 'comlink'
import { CaseEngine } from './case-engine.ts'

/** The worker that owns an open case: one engine, reached through Comlink. */
expose(new CaseEngine(navigator.locks))
