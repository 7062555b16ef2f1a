import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { EntityKind } from '../../model/entity.ts'
import { EntityId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Says of which kind entities are. */
export const classifyEntities = defineCommand({
  name: 'entity/classify',
  payload: z.strictObject({ entities: z.array(EntityId).min(1).readonly(), kind: EntityKind }),
  plan: (read, { entities, kind }, { at }) => amendEach(new Draft(read), 'entities', entities, () => ({ kind }), at),
  words: ({ entities, kind }) => `Classify ${countWords(entities.length, 'entity', 'entities')} as ${kind}`,
})
