import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { TagId } from '../../model/ids.ts'
import { amendClaimsWith } from '../claim/amend-claims-with.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { discardNotes } from '../note/notes-on.ts'
import { selected } from '../standing.ts'
import { withDescendants } from './codebook.ts'

/** Removes tags with everything beneath them and the notes on them, and takes them off the claims. */
export const removeTags = defineCommand({
  name: 'tag/remove',
  payload: z.strictObject({ tags: z.array(TagId).min(1).readonly() }),
  *plan(read, payload, { at }) {
    const removed = withDescendants(read, payload.tags)
    const tags = selected(read, 'tags', [...removed])
    if (!tags.ok) return tags
    const draft = new Draft(read)
    const takeOff = (claim: Claim) => ({ tags: claim.tags.filter((tag) => !removed.has(tag)) })
    yield* amendClaimsWith(draft, 'tag', removed, takeOff, at)
    for (const tag of tags.value) {
      discardNotes(draft, read, 'tags', tag.id)
      draft.remove('tags', tag)
    }
    return ok(draft.diff())
  },
  words: ({ tags }) => `Remove ${countWords(tags.length, 'tag')}`,
})
