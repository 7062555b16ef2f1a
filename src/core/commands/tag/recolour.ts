import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import { TagColour } from '../../model/tag.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Gives tags a colour; the tags beneath them keep theirs. */
export const recolourTags = defineCommand({
  name: 'tag/recolour',
  payload: z.strictObject({ tags: z.array(TagId).min(1).readonly(), colour: TagColour }),
  plan(read, { tags: ids, colour }, { at }) {
    const tags = selected(read, 'tags', ids)
    if (!tags.ok) return tags
    const draft = new Draft(read)
    for (const tag of tags.value) amend(draft, 'tags', tag, { colour }, at)
    return ok(draft.diff())
  },
  words: ({ tags, colour }) => `Colour ${countWords(tags.length, 'tag')} ${colour}`,
})
