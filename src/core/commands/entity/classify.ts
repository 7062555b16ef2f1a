import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { EntityKind } from '../../model/entity.ts'
import { EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Says of which kind entities are. */
export const classifyEntities = defineCommand({
  name: 'entity/classify',
  payload: z.strictObject({ entities: z.array(EntityId).min(1).readonly(), kind: EntityKind }),
  plan(read, payload, { at }) {
    const entities = selected(read, 'entities', payload.entities)
    if (!entities.ok) return entities
    const draft = new Draft(read)
    for (const entity of entities.value) amend(draft, 'entities', entity, { kind: payload.kind }, at)
    return ok(draft.diff())
  },
  words: ({ entities, kind }) => `Classify ${countWords(entities.length, 'entity', 'entities')} as ${kind}`,
})
