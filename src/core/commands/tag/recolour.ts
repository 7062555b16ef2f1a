import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { TagId } from '../../model/ids.ts'
import { TagColour } from '../../model/tag.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Gives tags a colour; the tags beneath them keep theirs. */
export const recolourTags = defineCommand({
  name: 'tag/recolour',
  payload: z.strictObject({ tags: z.array(TagId).min(1).readonly(), colour: TagColour }),
  plan: (read, { tags, colour }, { at }) => amendEach(new Draft(read), 'tags', tags, () => ({ colour }), at),
  words: ({ tags, colour }) => `Colour ${countWords(tags.length, 'tag')} ${colour}`,
})
