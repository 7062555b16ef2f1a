import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { claimsWith } from '../claim/claims-with.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { discardNotes } from '../note/notes-on.ts'
import { selected } from '../standing.ts'

/** Removes entities with the notes on them, and takes them off the claims. */
export const removeEntities = defineCommand({
  name: 'entity/remove',
  payload: z.strictObject({ entities: z.array(EntityId).min(1).readonly() }),
  plan(read, payload, { at }) {
    const entities = selected(read, 'entities', payload.entities)
    if (!entities.ok) return entities
    const removed = new Set(payload.entities)
    const draft = new Draft(read)
    for (const claim of claimsWith(read, 'entity', removed)) {
      amend(draft, 'claims', claim, { entities: claim.entities.filter((entity) => !removed.has(entity)) }, at)
    }
    for (const entity of entities.value) {
      discardNotes(draft, read, 'entities', entity.id)
      draft.remove('entities', entity)
    }
    return ok(draft.diff())
  },
  words: ({ entities }) => `Remove ${countWords(entities.length, 'entity', 'entities')}`,
})
