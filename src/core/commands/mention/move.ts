import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { MentionId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { anchorIn, placeTaken } from './anchor-in.ts'

/** Moves a mention to another passage of its source. */
export const moveMention = defineCommand({
  name: 'mention/move',
  payload: z.strictObject({ mention: MentionId, start: z.int(), end: z.int() }),
  plan(read, { mention: id, start, end }) {
    const mention = standing(read, 'mentions', id)
    if (!mention.ok) return mention
    const { claim, anchor: before } = mention.value
    const anchor = anchorIn(read, { source: before.source, start, end })
    if (!anchor.ok) return anchor
    const others = read.where('mentions', 'claim', claim).filter((other) => other.id !== id)
    const refusal = placeTaken(others, anchor.value)
    if (refusal) return refusal
    const draft = new Draft(read)
    draft.change('mentions', mention.value, { anchor: anchor.value })
    return ok(draft.diff())
  },
  words: () => 'Move a mention',
})
