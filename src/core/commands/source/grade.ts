import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { SourceId } from '../../model/ids.ts'
import { Reliability } from '../../vocabulary/admiralty.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Grades the reliability of sources. */
export const gradeSources = defineCommand({
  name: 'source/grade',
  payload: z.strictObject({ sources: z.array(SourceId).min(1).readonly(), reliability: Reliability }),
  plan(read, payload, { at }) {
    const sources = selected(read, 'sources', payload.sources)
    if (!sources.ok) return sources
    const draft = new Draft(read)
    for (const source of sources.value) amend(draft, 'sources', source, { reliability: payload.reliability }, at)
    return ok(draft.diff())
  },
  words: ({ sources, reliability }) => `Grade ${countWords(sources.length, 'source')} ${reliability}`,
})
