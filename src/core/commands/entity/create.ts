import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { EntityKind } from '../../model/entity.ts'
import { EntityId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { idTaken } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { aliasesFor, EntityNames } from './names.ts'

/** Adds an entity that claims can speak of. */
export const createEntity = defineCommand({
  name: 'entity/create',
  payload: z.strictObject({
    id: EntityId,
    name: Name,
    kind: EntityKind,
    aliases: z.array(Name).readonly().default([]),
  }),
  plan(read, payload, { at }) {
    const entity = {
      ...payload,
      aliases: aliasesFor(payload.name, payload.aliases),
      description: '',
      createdAt: at,
      updatedAt: at,
    }
    const refusal =
      idTaken(read, 'entities', entity.id) ?? new EntityNames(read).refuse(entity.id, [entity.name, ...entity.aliases])
    if (refusal) return refusal
    const draft = new Draft(read)
    draft.put('entities', entity)
    return ok(draft.diff())
  },
  words: ({ name }) => `Create the entity “${name}”`,
})
