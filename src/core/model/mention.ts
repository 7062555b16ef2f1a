import { z } from 'zod'
import { Anchor } from './anchor.ts'
import { ClaimId, MentionId } from './ids.ts'
import { Timestamp } from './time.ts'

/** One place in a source that states a claim. */
export const Mention = z.strictObject({
  id: MentionId,
  claim: ClaimId,
  anchor: Anchor,
  createdAt: Timestamp,
})
export type Mention = Readonly<z.infer<typeof Mention>>
