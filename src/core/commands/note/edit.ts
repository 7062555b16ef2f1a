import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { NoteId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { NoteBody } from './body.ts'

/** Rewrites a note; its author stays who first wrote it. */
export const editNote = defineCommand({
  name: 'note/edit',
  payload: z.strictObject({ note: NoteId, body: NoteBody }),
  plan(read, payload, { at }) {
    const note = standing(read, 'notes', payload.note)
    if (!note.ok) return note
    const draft = new Draft(read)
    amend(draft, 'notes', note.value, { body: payload.body }, at)
    return ok(draft.diff())
  },
  words: () => 'Edit a note',
})
