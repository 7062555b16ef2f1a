import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { NoteId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Removes notes. */
export const removeNotes = defineCommand({
  name: 'note/remove',
  payload: z.strictObject({ notes: z.array(NoteId).min(1).readonly() }),
  plan(read, payload) {
    const notes = selected(read, 'notes', payload.notes)
    if (!notes.ok) return notes
    const draft = new Draft(read)
    for (const note of notes.value) draft.remove('notes', note)
    return ok(draft.diff())
  },
  words: ({ notes }) => `Remove ${countWords(notes.length, 'note')}`,
})
