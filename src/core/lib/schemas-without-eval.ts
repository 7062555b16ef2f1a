import { z } from 'zod'

/**
 * Imported before anything else where the content security policy forbids eval. Unless told, the first schema tries whether it could be compiled with
 * eval: the policy reports that, and the error that is thrown makes V8 read the whole script a second time.
 */
z.config({ jitless: true })
