import { z } from 'zod'
import { Credibility } from '../vocabulary/admiralty.ts'
import { Confidence } from '../vocabulary/confidence.ts'
import { Likelihood } from '../vocabulary/likelihood.ts'
import { Edtf } from './edtf.ts'
import { ClaimId, EntityId, TagId } from './ids.ts'
import { Timestamp } from './time.ts'

export const ClaimKind = z.enum([
  'event',
  'state',
  'sequence',
  'causal',
  'attribution',
  'assessment',
  'intent',
  'prediction',
])
export type ClaimKind = z.infer<typeof ClaimKind>

export const ClaimStatus = z.enum(['unreviewed', 'in review', 'accepted', 'disputed', 'rejected'])
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** One proposition, in the analyst's words. Where sources state it is held by its mentions. */
export const Claim = z.strictObject({
  id: ClaimId,
  statement: z.string().min(1),
  kind: ClaimKind,
  status: ClaimStatus,
  credibility: Credibility,
  likelihood: Likelihood.nullable(),
  confidence: Confidence.nullable(),
  occurred: Edtf.nullable(),
  entities: z.array(EntityId).readonly(),
  tags: z.array(TagId).readonly(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Claim = Readonly<z.infer<typeof Claim>>
