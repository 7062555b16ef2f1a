import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { amendClaimsWith } from '../claim/amend-claims-with.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { moveNotes } from '../note/notes-on.ts'
import { selected, standing } from '../standing.ts'
import { aliasesFor } from './names.ts'

/** Makes one entity of several: claims and notes go over to `into`, and the names of the others become its aliases. */
export const mergeEntities = defineCommand({
  name: 'entity/merge',
  payload: z.strictObject({ into: EntityId, entities: z.array(EntityId).min(1).readonly() }),
  *plan(read, payload, { at }) {
    const into = standing(read, 'entities', payload.into)
    if (!into.ok) return into
    const { id, name, aliases } = into.value
    const entities = selected(
      read,
      'entities',
      payload.entities.filter((entity) => entity !== id),
    )
    if (!entities.ok) return entities
    const merged = new Set(entities.value.map((entity) => entity.id))
    const draft = new Draft(read)
    const goOver = ({ entities: named }: Claim) => {
      const kept = named.map((entity) => (merged.has(entity) ? id : entity))
      return { entities: [...new Set(kept)] }
    }
    yield* amendClaimsWith(draft, 'entity', merged, goOver, at)
    for (const entity of entities.value) {
      moveNotes(draft, read, 'entities', [entity.id, id], at)
      draft.remove('entities', entity)
    }
    const names = entities.value.flatMap((entity) => [entity.name, ...entity.aliases])
    amend(draft, 'entities', into.value, { aliases: aliasesFor(name, [...aliases, ...names]) }, at)
    return ok(draft.diff())
  },
  words: ({ entities }) => `Merge ${countWords(entities.length, 'entity', 'entities')} into another`,
})
