import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { LinkId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'
import { discardLinks } from './discard-links.ts'

/** Removes cross-references with the notes on them; the claims stay. */
export const removeLinks = defineCommand({
  name: 'link/remove',
  payload: z.strictObject({ links: z.array(LinkId).min(1).readonly() }),
  plan(read, payload) {
    const links = selected(read, 'links', payload.links)
    if (!links.ok) return links
    const draft = new Draft(read)
    discardLinks(draft, read, links.value)
    return ok(draft.diff())
  },
  words: ({ links }) => `Remove ${countWords(links.length, 'cross-reference')}`,
})
