import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { NoteId } from '../../model/ids.ts'
import { Subject } from '../../model/note.ts'
import { defineCommand } from '../command.ts'
import { missing } from '../missing.ts'
import { idTaken, nouns } from '../standing.ts'
import { NoteBody } from './body.ts'
import { subjectStands } from './notes-on.ts'

/** Writes a note on a record; whoever acts is its author. */
export const addNote = defineCommand({
  name: 'note/add',
  payload: z.strictObject({ id: NoteId, subject: Subject, body: NoteBody }),
  plan(read, payload, { at, actor }) {
    const taken = idTaken(read, 'notes', payload.id)
    if (taken) return taken
    if (!subjectStands(read, payload.subject)) return missing(nouns[payload.subject.table])
    const draft = new Draft(read)
    draft.put('notes', { ...payload, author: actor, createdAt: at, updatedAt: at })
    return ok(draft.diff())
  },
  words: ({ subject }) => `Add a note on a ${nouns[subject.table]}`,
})
