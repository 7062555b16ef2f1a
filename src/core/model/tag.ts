import { z } from 'zod'
import { TagId } from './ids.ts'
import { Timestamp } from './time.ts'

/** The colours a tag may have; each theme gives them its own shade. */
export const TagColour = z.enum([
  'slate',
  'red',
  'orange',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'violet',
  'magenta',
  'brown',
])
export type TagColour = z.infer<typeof TagColour>

/** One code of the codebook. `order` places it among the children of its parent. */
export const Tag = z.strictObject({
  id: TagId,
  name: z.string().min(1),
  parent: TagId.nullable(),
  colour: TagColour,
  /** When to use the tag, and when not; may be empty. */
  description: z.string(),
  order: z.int().nonnegative(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Tag = Readonly<z.infer<typeof Tag>>
