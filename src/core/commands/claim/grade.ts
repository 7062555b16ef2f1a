import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ClaimStatus } from '../../model/claim.ts'
import { ClaimId } from '../../model/ids.ts'
import { Credibility } from '../../vocabulary/admiralty.ts'
import { Confidence } from '../../vocabulary/confidence.ts'
import { Likelihood } from '../../vocabulary/likelihood.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

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
  plan: (read, { claims, ...grades }, { at }) => amendEach(new Draft(read), 'claims', claims, () => grades, at),
  words: ({ claims, ...grades }) =>
    `Set the ${Object.keys(grades).join(' and ')} of ${countWords(claims.length, 'claim')}`,
})
