import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { MentionId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Removes mentions; the claims and the sources stay. */
export const removeMentions = defineCommand({
  name: 'mention/remove',
  payload: z.strictObject({ mentions: z.array(MentionId).min(1).readonly() }),
  plan(read, payload) {
    const mentions = selected(read, 'mentions', payload.mentions)
    if (!mentions.ok) return mentions
    const draft = new Draft(read)
    for (const mention of mentions.value) draft.remove('mentions', mention)
    return ok(draft.diff())
  },
  words: ({ mentions }) => `Remove ${countWords(mentions.length, 'mention')}`,
})
