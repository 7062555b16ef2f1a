import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import { TagColour } from '../../model/tag.ts'
import { defineCommand } from '../command.ts'
import { idTaken } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { Codebook } from './codebook.ts'

/** Adds a tag to the codebook, last among the children of its parent. */
export const createTag = defineCommand({
  name: 'tag/create',
  payload: z.strictObject({
    id: TagId,
    name: Name,
    parent: TagId.nullable(),
    colour: TagColour.exactOptional(),
    description: z.string().default(''),
  }),
  plan(read, payload, { at }) {
    const taken = idTaken(read, 'tags', payload.id)
    if (taken) return taken
    const tag = new Codebook(read).add({ ...payload, at })
    if (!tag.ok) return tag
    const draft = new Draft(read)
    draft.put('tags', tag.value)
    return ok(draft.diff())
  },
  words: ({ name }) => `Create the tag “${name}”`,
})
