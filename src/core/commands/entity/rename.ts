import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { aliasesFor, EntityNames } from './names.ts'

/** Calls an entity by another name; an alias that is the new name goes. */
export const renameEntity = defineCommand({
  name: 'entity/rename',
  payload: z.strictObject({ entity: EntityId, name: Name }),
  plan(read, { entity: id, name }, { at }) {
    const entity = standing(read, 'entities', id)
    if (!entity.ok) return entity
    const refusal = new EntityNames(read).refuse(id, [name])
    if (refusal) return refusal
    const draft = new Draft(read)
    amend(draft, 'entities', entity.value, { name, aliases: aliasesFor(name, entity.value.aliases) }, at)
    return ok(draft.diff())
  },
  words: ({ name }) => `Rename an entity to “${name}”`,
})
