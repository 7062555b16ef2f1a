import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimStatus } from '../../model/claim.ts'
import { ClaimId } from '../../model/ids.ts'
import { Credibility } from '../../vocabulary/admiralty.ts'
import { Confidence } from '../../vocabulary/confidence.ts'
import { Likelihood } from '../../vocabulary/likelihood.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Grades claims on any of the four axes; the axes that are not named keep what they hold, and null takes a grade away. */
export const gradeClaims = defineCommand({
  name: 'claim/grade',
  payload: z
    .strictObject({
      claims: z.array(ClaimId).min(1).readonly(),
      credibility: Credibility.exactOptional(),
      likelihood: Likelihood.nullable().exactOptional(),
      confidence: Confidence.nullable().exactOptional(),
      status: ClaimStatus.exactOptional(),
    })
    .refine((payload) => Object.keys(payload).length > 1, 'it names no grade to give'),
  plan(read, { claims: ids, ...grades }, { at }) {
    const claims = selected(read, 'claims', ids)
    if (!claims.ok) return claims
    const draft = new Draft(read)
    for (const claim of claims.value) amend(draft, 'claims', claim, grades, at)
    return ok(draft.diff())
  },
  words: ({ claims, ...grades }) =>
    `Set the ${Object.keys(grades).join(' and ')} of ${countWords(claims.length, 'claim')}`,
})
