import { z } from 'zod'
import { Sha256 } from './ids.ts'

/** Bytes that a source was received as, or the text taken from them, stored once under their SHA-256. */
export const Content = z.strictObject({
  id: Sha256,
  encoding: z.enum(['utf-8', 'base64']),
  data: z.string(),
})
export type Content = Readonly<z.infer<typeof Content>>
