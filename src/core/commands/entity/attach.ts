import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Says of claims that they speak of entities; a claim that has an entity already keeps it as it is. */
export const attachEntities = defineCommand({
  name: 'entity/attach',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    entities: z.array(EntityId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const entities = selected(read, 'entities', payload.entities)
    if (!entities.ok) return entities
    const draft = new Draft(read)
    for (const claim of claims.value) {
      amend(draft, 'claims', claim, { entities: [...new Set([...claim.entities, ...payload.entities])] }, at)
    }
    return ok(draft.diff())
  },
  words: ({ claims, entities }) =>
    `Attach ${countWords(entities.length, 'entity', 'entities')} to ${countWords(claims.length, 'claim')}`,
})
