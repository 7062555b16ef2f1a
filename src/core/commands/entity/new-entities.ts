import { z } from 'zod'
import type { Draft } from '../../journal/draft.ts'
import type { Failure } from '../../lib/result.ts'
import { EntityKind } from '../../model/entity.ts'
import { EntityId } from '../../model/ids.ts'
import type { Timestamp } from '../../model/time.ts'
import { idTaken } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { EntityNames } from './names.ts'

/** An entity that a command creates on the way to something else. */
const NewEntity = z.strictObject({ id: EntityId, name: Name, kind: EntityKind })

/** Entities that a command creates on the way. */
export const NewEntities = z.array(NewEntity).readonly()

/** Adds the entities to a draft; the failure of the first that cannot be added, else null. */
export function addEntities(draft: Draft, entities: z.infer<typeof NewEntities>, at: Timestamp): Failure | null {
  if (entities.length === 0) return null
  const names = new EntityNames(draft)
  for (const entity of entities) {
    const refusal = idTaken(draft, 'entities', entity.id) ?? names.refuse(entity.id, [entity.name])
    if (refusal) return refusal
    const added = { ...entity, aliases: [], description: '', createdAt: at, updatedAt: at }
    names.take(added)
    draft.put('entities', added)
  }
  return null
}
