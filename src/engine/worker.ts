import { expose } from 'comlink'
import { z } from 'zod'
import { CaseEngine } from './case-engine.ts'

// Schemas are compiled with eval where that is allowed; here the content security policy forbids it, and asking would be reported.
z.config({ jitless: true })

/** The worker that owns an open case: one engine, reached through Comlink. */
expose(new CaseEngine(navigator.locks))
