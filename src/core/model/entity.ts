import { z } from 'zod'
import { EntityId } from './ids.ts'
import { Timestamp } from './time.ts'

export const EntityKind = z.enum(['person', 'organisation', 'place', 'event', 'thing'])
export type EntityKind = z.infer<typeof EntityKind>

/** Who or what claims speak of. */
export const Entity = z.strictObject({
  id: EntityId,
  name: z.string().min(1),
  kind: EntityKind,
  aliases: z.array(z.string().min(1)).readonly(),
  description: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Entity = Readonly<z.infer<typeof Entity>>
