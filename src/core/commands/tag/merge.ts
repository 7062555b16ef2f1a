import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { amendClaimsWith } from '../claim/amend-claims-with.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { moveNotes } from '../note/notes-on.ts'
import { selected, standing } from '../standing.ts'
import { childrenOf, withDescendants } from './codebook.ts'

/** Makes one tag of several: claims, tags beneath and notes go over to `into`, which keeps its name, colour and description. */
export const mergeTags = defineCommand({
  name: 'tag/merge',
  payload: z.strictObject({ into: TagId, tags: z.array(TagId).min(1).readonly() }),
  *plan(read, payload, { at }) {
    const into = standing(read, 'tags', payload.into)
    if (!into.ok) return into
    const tags = selected(
      read,
      'tags',
      payload.tags.filter((tag) => tag !== payload.into),
    )
    if (!tags.ok) return tags
    const merged = new Set(tags.value.map((tag) => tag.id))
    if (withDescendants(read, merged).has(into.value.id)) {
      return fail(
        'tag-cycle',
        `“${into.value.name}” stands beneath a tag that would be merged into it. Move it out first, or merge the other way round.`,
      )
    }
    const draft = new Draft(read)
    const { id } = into.value
    const goOver = (claim: Claim) => {
      const kept = claim.tags.map((tag) => (merged.has(tag) ? id : tag))
      return { tags: [...new Set(kept)] }
    }
    yield* amendClaimsWith(draft, 'tag', merged, goOver, at)
    let order = (childrenOf(read, into.value.id).at(-1)?.order ?? -1) + 1
    for (const tag of tags.value) {
      for (const child of childrenOf(read, tag.id)) {
        if (!merged.has(child.id)) amend(draft, 'tags', child, { parent: into.value.id, order: order++ }, at)
      }
      moveNotes(draft, read, 'tags', [tag.id, into.value.id], at)
      draft.remove('tags', tag)
    }
    return ok(draft.diff())
  },
  words: ({ tags }) => `Merge ${countWords(tags.length, 'tag')} into another`,
})
