import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { Name, nameKey } from '../text-fields.ts'
import { tagNameTaken } from './codebook.ts'

/** Calls a tag by another name, on every claim at once. */
export const renameTag = defineCommand({
  name: 'tag/rename',
  payload: z.strictObject({ tag: TagId, name: Name }),
  plan(read, { tag: id, name }, { at }) {
    const tag = standing(read, 'tags', id)
    if (!tag.ok) return tag
    const key = nameKey(name)
    for (const other of read.all('tags')) {
      if (other.id !== id && nameKey(other.name) === key) return tagNameTaken(other)
    }
    const draft = new Draft(read)
    amend(draft, 'tags', tag.value, { name }, at)
    return ok(draft.diff())
  },
  words: ({ name }) => `Rename a tag to “${name}”`,
})
