import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { EntityKind } from '../../model/entity.ts'
import { EntityId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { aliasesFor, EntityNames } from './names.ts'

/** Changes the kind, the aliases or the description of an entity. */
export const editEntity = defineCommand({
  name: 'entity/edit',
  payload: z.strictObject({
    entity: EntityId,
    kind: EntityKind.exactOptional(),
    aliases: z.array(Name).readonly().exactOptional(),
    description: z.string().exactOptional(),
  }),
  plan(read, { entity: id, ...fields }, { at }) {
    const entity = standing(read, 'entities', id)
    if (!entity.ok) return entity
    const { name, aliases: known } = entity.value
    const aliases = fields.aliases === undefined ? known : aliasesFor(name, fields.aliases)
    const fresh = aliases.filter((alias) => !known.includes(alias))
    const refusal = new EntityNames(read).refuse(id, fresh)
    if (refusal) return refusal
    const draft = new Draft(read)
    amend(draft, 'entities', entity.value, { ...fields, aliases }, at)
    return ok(draft.diff())
  },
  words: () => 'Edit an entity',
})
