import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import type { Claim } from '../../model/claim.ts'
import { ClaimId, TagId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Takes tags off claims; a claim without them stays as it is. */
export const untagClaims = defineCommand({
  name: 'claim/untag',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    tags: z.array(TagId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const tags = new Set(payload.tags)
    const without = (claim: Claim) => ({ tags: claim.tags.filter((tag) => !tags.has(tag)) })
    return amendEach(new Draft(read), 'claims', payload.claims, without, at)
  },
  words: ({ claims }) => `Untag ${countWords(claims.length, 'claim')}`,
})
