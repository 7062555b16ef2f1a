import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { EntityId } from '../../model/ids.ts'
import { amendClaimsWith } from '../claim/amend-claims-with.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { discardNotes } from '../note/notes-on.ts'
import { selected } from '../standing.ts'

/** Removes entities with the notes on them, and takes them off the claims. */
export const removeEntities = defineCommand({
  name: 'entity/remove',
  payload: z.strictObject({ entities: z.array(EntityId).min(1).readonly() }),
  *plan(read, payload, { at }) {
    const entities = selected(read, 'entities', payload.entities)
    if (!entities.ok) return entities
    const removed = new Set(payload.entities)
    const draft = new Draft(read)
    const takeOff = (claim: Claim) => ({ entities: claim.entities.filter((entity) => !removed.has(entity)) })
    yield* amendClaimsWith(draft, 'entity', removed, takeOff, at)
    for (const entity of entities.value) {
      discardNotes(draft, read, 'entities', entity.id)
      draft.remove('entities', entity)
    }
    return ok(draft.diff())
  },
  words: ({ entities }) => `Remove ${countWords(entities.length, 'entity', 'entities')}`,
})
