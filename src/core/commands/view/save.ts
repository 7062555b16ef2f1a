import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { View } from '../../model/view.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { Name } from '../text-fields.ts'
import { viewNameTaken } from './name-taken.ts'

const { id, table, query, columns, sort, group } = View.shape

/** Saves a way of looking at a table, or saves it anew in the place of the one with its id. */
export const saveView = defineCommand({
  name: 'view/save',
  payload: z.strictObject({ id, name: Name, table, query, columns, sort, group }),
  plan(read, payload, { at }) {
    const taken = viewNameTaken(read, payload)
    if (taken) return taken
    const draft = new Draft(read)
    const view = read.byId('views', payload.id)
    if (view === undefined) draft.put('views', { ...payload, createdAt: at, updatedAt: at })
    else amend(draft, 'views', view, payload, at)
    return ok(draft.diff())
  },
  words: ({ name }) => `Save the view “${name}”`,
})
