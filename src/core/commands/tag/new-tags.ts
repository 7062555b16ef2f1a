import { z } from 'zod'
import type { Draft } from '../../journal/draft.ts'
import type { Failure } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import type { Timestamp } from '../../model/time.ts'
import { idTaken } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { Codebook } from './codebook.ts'

/** A tag that a command creates on the way to something else. */
const NewTag = z.strictObject({ id: TagId, name: Name, parent: TagId.nullable() })
export type NewTag = Readonly<z.infer<typeof NewTag>>

/** Tags that a command creates on the way, parents before what stands under them. */
export const NewTags = z.array(NewTag).readonly()

/** Adds the tags to the codebook of a draft, each last under its parent; the failure of the first that cannot be added, else null. */
export function addTags(draft: Draft, tags: readonly NewTag[], at: Timestamp): Failure | null {
  if (tags.length === 0) return null
  const codebook = new Codebook(draft)
  for (const tag of tags) {
    const taken = idTaken(draft, 'tags', tag.id)
    if (taken) return taken
    const added = codebook.add({ ...tag, description: '', at })
    if (!added.ok) return added
    draft.put('tags', added.value)
  }
  return null
}
