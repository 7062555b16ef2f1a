import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Takes tags off claims; a claim without them stays as it is. */
export const untagClaims = defineCommand({
  name: 'claim/untag',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    tags: z.array(TagId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const tags = new Set(payload.tags)
    const draft = new Draft(read)
    for (const claim of claims.value) {
      amend(draft, 'claims', claim, { tags: claim.tags.filter((tag) => !tags.has(tag)) }, at)
    }
    return ok(draft.diff())
  },
  words: ({ claims }) => `Untag ${countWords(claims.length, 'claim')}`,
})
