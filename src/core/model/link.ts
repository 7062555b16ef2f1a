import { z } from 'zod'
import { Relation } from '../vocabulary/relations.ts'
import { ClaimId, LinkId } from './ids.ts'
import { Timestamp } from './time.ts'

/** A cross-reference between two claims, read "from relation to", with a note of its own. */
export const Link = z.strictObject({
  id: LinkId,
  from: ClaimId,
  to: ClaimId,
  relation: Relation,
  note: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Link = Readonly<z.infer<typeof Link>>
