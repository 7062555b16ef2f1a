import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, MentionId, SourceId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { idTaken, standing } from '../standing.ts'
import { anchorIn, placeTaken } from './anchor-in.ts'

/** Marks a passage of a source as one that states a claim. */
export const addMention = defineCommand({
  name: 'mention/add',
  payload: z.strictObject({ id: MentionId, claim: ClaimId, source: SourceId, start: z.int(), end: z.int() }),
  plan(read, { id, claim: claimId, ...passage }, { at }) {
    const claim = standing(read, 'claims', claimId)
    if (!claim.ok) return claim
    const anchor = anchorIn(read, passage)
    if (!anchor.ok) return anchor
    const refusal = idTaken(read, 'mentions', id) ?? placeTaken(read.where('mentions', 'claim', claimId), anchor.value)
    if (refusal) return refusal
    const draft = new Draft(read)
    draft.put('mentions', { id, claim: claimId, anchor: anchor.value, createdAt: at })
    return ok(draft.diff())
  },
  words: () => 'Add a mention',
})
