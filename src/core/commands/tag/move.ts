import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { fail, ok } from '../../lib/result.ts'
import { TagId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { missing } from '../missing.ts'
import { nouns, standing } from '../standing.ts'
import { childrenOf, withDescendants } from './codebook.ts'

/** Moves a tag, with everything beneath it, under another parent (null: to the top), before one of its children or last. */
export const moveTag = defineCommand({
  name: 'tag/move',
  payload: z.strictObject({ tag: TagId, parent: TagId.nullable(), before: TagId.nullable() }),
  plan(read, { tag: id, parent, before }, { at }) {
    const tag = standing(read, 'tags', id)
    if (!tag.ok) return tag
    if (parent !== null) {
      if (read.byId('tags', parent) === undefined) return missing(nouns.tags)
      if (withDescendants(read, [id]).has(parent)) {
        return fail(
          'tag-cycle',
          `“${tag.value.name}” cannot stand beneath itself. Choose a parent that is not beneath it.`,
        )
      }
    }
    const siblings = childrenOf(read, parent).filter((sibling) => sibling.id !== id)
    const place = before === null ? siblings.length : siblings.findIndex((sibling) => sibling.id === before)
    if (place < 0) {
      return fail(
        'tag-not-sibling',
        `“${tag.value.name}” cannot be placed before a tag that has another parent. Choose a place again.`,
      )
    }
    const draft = new Draft(read)
    for (const [order, sibling] of siblings.toSpliced(place, 0, tag.value).entries()) {
      amend(draft, 'tags', sibling, sibling.id === id ? { order, parent } : { order }, at)
    }
    return ok(draft.diff())
  },
  words: () => 'Move a tag',
})
