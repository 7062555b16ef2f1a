import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { Yardstick } from '../../vocabulary/likelihood.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { missing } from '../missing.ts'
import { nouns } from '../standing.ts'
import { RequiredText } from '../text-fields.ts'

/** Changes the title, the analytic question, the marking or the yardstick of the case. */
export const editCase = defineCommand({
  name: 'case/edit',
  payload: z.strictObject({
    title: RequiredText.exactOptional(),
    question: z.string().exactOptional(),
    marking: z.string().exactOptional(),
    yardstick: Yardstick.exactOptional(),
  }),
  plan(read, payload, { at }) {
    const [standing] = read.all('cases')
    if (standing === undefined) return missing(nouns.cases)
    const draft = new Draft(read)
    amend(draft, 'cases', standing, payload, at)
    return ok(draft.diff())
  },
  words: () => 'Edit the case',
})
