import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import type { Claim } from '../../model/claim.ts'
import { ClaimId, EntityId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Takes entities off claims; a claim without them stays as it is. */
export const detachEntities = defineCommand({
  name: 'entity/detach',
  payload: z.strictObject({
    claims: z.array(ClaimId).min(1).readonly(),
    entities: z.array(EntityId).min(1).readonly(),
  }),
  plan(read, payload, { at }) {
    const entities = new Set(payload.entities)
    const without = (claim: Claim) => ({ entities: claim.entities.filter((entity) => !entities.has(entity)) })
    return amendEach(new Draft(read), 'claims', payload.claims, without, at)
  },
  words: ({ claims, entities }) =>
    `Detach ${countWords(entities.length, 'entity', 'entities')} from ${countWords(claims.length, 'claim')}`,
})
