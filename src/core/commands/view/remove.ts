import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ViewId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'

/** Removes a saved view; the records that it showed stay. */
export const removeView = defineCommand({
  name: 'view/remove',
  payload: z.strictObject({ view: ViewId }),
  plan(read, payload) {
    const view = standing(read, 'views', payload.view)
    if (!view.ok) return view
    const draft = new Draft(read)
    draft.remove('views', view.value)
    return ok(draft.diff())
  },
  words: () => 'Remove a view',
})
