import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { SourceId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { discardNotes } from '../note/notes-on.ts'
import { standing } from '../standing.ts'

/**
 * Takes a source out of the case with its mentions, its notes, and its contents unless another source has them too. The
 * claims it stated stay.
 */
export const retractSource = defineCommand({
  name: 'source/retract',
  payload: z.strictObject({ source: SourceId }),
  plan(read, payload, { at }) {
    const found = standing(read, 'sources', payload.source)
    if (!found.ok) return found
    const source = found.value
    const draft = new Draft(read)
    draft.remove('sources', source)
    for (const mention of read.where('mentions', 'source', source.id)) draft.remove('mentions', mention)
    discardNotes(draft, read, 'sources', source.id)
    for (const id of [source.text, source.original]) {
      const content = read.byId('contents', id)
      const users = read.where('sources', 'content', id)
      if (content && users.every((user) => user.id === source.id)) draft.remove('contents', content)
    }
    for (const derived of read.where('sources', 'origin', source.id)) {
      amend(draft, 'sources', derived, { derivesFrom: derived.derivesFrom.filter((id) => id !== source.id) }, at)
    }
    return ok(draft.diff())
  },
  words: () => 'Retract a source',
})
