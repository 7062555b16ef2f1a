import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Takes entities off claims; a claim without them stays as it is. */
export const detachEntities = defineCommand({
  name: 'entity/detach',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    entities: z.array(EntityId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const entities = new Set(payload.entities)
    const draft = new Draft(read)
    for (const claim of claims.value) {
      amend(draft, 'claims', claim, { entities: claim.entities.filter((entity) => !entities.has(entity)) }, at)
    }
    return ok(draft.diff())
  },
  words: ({ claims, entities }) =>
    `Detach ${countWords(entities.length, 'entity', 'entities')} from ${countWords(claims.length, 'claim')}`,
})
