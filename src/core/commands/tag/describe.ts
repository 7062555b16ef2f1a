import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'

/** Says when to use a tag, and when not. */
export const describeTag = defineCommand({
  name: 'tag/describe',
  payload: z.strictObject({ tag: TagId, description: z.string() }),
  plan(read, { tag: id, description }, { at }) {
    const tag = standing(read, 'tags', id)
    if (!tag.ok) return tag
    const draft = new Draft(read)
    amend(draft, 'tags', tag.value, { description }, at)
    return ok(draft.diff())
  },
  words: () => 'Describe a tag',
})
