import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import type { Claim } from '../../model/claim.ts'
import { ClaimId, TagId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'
import { addTags, NewTags } from '../tag/new-tags.ts'
import { withNew } from '../with-new.ts'

/** Puts tags on claims, creating those that are new; a claim that has a tag already keeps it as it is. */
export const tagClaims = defineCommand({
  name: 'claim/tag',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    tags: z.array(TagId).min(1).readonly(),
    /** Tags that the codebook does not have yet; `tags` can name them. */
    newTags: NewTags.default([]),
  }),
  plan(read, payload, { at }) {
    const draft = new Draft(read)
    const refusal = addTags(draft, payload.newTags, at)
    if (refusal) return refusal
    const tags = selected(draft, 'tags', payload.tags)
    if (!tags.ok) return tags
    const tagged = (claim: Claim) => ({ tags: [...new Set([...claim.tags, ...payload.tags])] })
    return amendEach(draft, 'claims', payload.claims, tagged, at)
  },
  words: ({ claims, newTags }) => `Tag ${countWords(claims.length, 'claim')}${withNew('tag', newTags)}`,
})
