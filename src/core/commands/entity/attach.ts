import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import type { Claim } from '../../model/claim.ts'
import { ClaimId, EntityId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'
import { withNew } from '../with-new.ts'
import { addEntities, NewEntities } from './new-entities.ts'

/** Says of claims that they speak of entities, creating those that are new; a claim that has an entity already keeps it as it is. */
export const attachEntities = defineCommand({
  name: 'entity/attach',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    entities: z.array(EntityId).min(1).readonly(),
    /** Entities that the case does not have yet; `entities` can name them. */
    newEntities: NewEntities.default([]),
  }),
  plan(read, payload, { at }) {
    const draft = new Draft(read)
    const refusal = addEntities(draft, payload.newEntities, at)
    if (refusal) return refusal
    const entities = selected(draft, 'entities', payload.entities)
    if (!entities.ok) return entities
    const attached = (claim: Claim) => ({ entities: [...new Set([...claim.entities, ...payload.entities])] })
    return amendEach(draft, 'claims', payload.claims, attached, at)
  },
  words: ({ claims, entities, newEntities }) => {
    const what = countWords(entities.length, 'entity', 'entities')
    return `Attach ${what} to ${countWords(claims.length, 'claim')}${withNew('entity', newEntities)}`
  },
})
