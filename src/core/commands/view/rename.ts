import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ViewId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { Name } from '../text-fields.ts'
import { viewNameTaken } from './name-taken.ts'

/** Calls a view by another name. */
export const renameView = defineCommand({
  name: 'view/rename',
  payload: z.strictObject({ view: ViewId, name: Name }),
  plan(read, payload, { at }) {
    const view = standing(read, 'views', payload.view)
    if (!view.ok) return view
    const { name } = payload
    const taken = viewNameTaken(read, { ...view.value, name })
    if (taken) return taken
    const draft = new Draft(read)
    amend(draft, 'views', view.value, { name }, at)
    return ok(draft.diff())
  },
  words: ({ name }) => `Rename a view to “${name}”`,
})
