import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { fail, ok } from '../../lib/result.ts'
import { CaseId } from '../../model/ids.ts'
import { Yardstick } from '../../vocabulary/likelihood.ts'
import { defineCommand } from '../command.ts'
import { RequiredText } from '../text-fields.ts'

/** Begins a case: its first command, and only once. */
export const createCase = defineCommand({
  name: 'case/create',
  payload: z.strictObject({
    id: CaseId,
    title: RequiredText,
    question: z.string(),
    marking: z.string(),
    yardstick: Yardstick,
  }),
  plan(read, payload, { at }) {
    const [standing] = read.all('cases')
    if (standing !== undefined) {
      return fail('case-stands', `This case is already called “${standing.title}”. Edit it, or create another case.`)
    }
    const draft = new Draft(read)
    draft.put('cases', { ...payload, createdAt: at, updatedAt: at })
    return ok(draft.diff())
  },
  words: ({ title }) => `Create the case “${title}”`,
})
