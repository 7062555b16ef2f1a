import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { SourceId } from '../../model/ids.ts'
import { Reliability } from '../../vocabulary/admiralty.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Grades the reliability of sources. */
export const gradeSources = defineCommand({
  name: 'source/grade',
  payload: z.strictObject({ sources: z.array(SourceId).min(1).readonly(), reliability: Reliability }),
  plan: (read, { sources, reliability }, { at }) =>
    amendEach(new Draft(read), 'sources', sources, () => ({ reliability }), at),
  words: ({ sources, reliability }) => `Grade ${countWords(sources.length, 'source')} ${reliability}`,
})
