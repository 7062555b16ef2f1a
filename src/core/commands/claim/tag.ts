import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Puts tags on claims; a claim that has a tag already keeps it as it is. */
export const tagClaims = defineCommand({
  name: 'claim/tag',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    tags: z.array(TagId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const tags = selected(read, 'tags', payload.tags)
    if (!tags.ok) return tags
    const draft = new Draft(read)
    for (const claim of claims.value) {
      amend(draft, 'claims', claim, { tags: [...new Set([...claim.tags, ...payload.tags])] }, at)
    }
    return ok(draft.diff())
  },
  words: ({ claims }) => `Tag ${countWords(claims.length, 'claim')}`,
})
