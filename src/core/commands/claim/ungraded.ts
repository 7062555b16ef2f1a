import type { Claim } from '../../model/claim.ts'

/** How a claim stands before anyone judged it. */
export const ungraded = {
  status: 'unreviewed',
  credibility: '6',
  likelihood: null,
  confidence: null,
} as const satisfies Partial<Claim>
