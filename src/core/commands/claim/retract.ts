import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId } from '../../model/ids.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { discardLinks } from '../link/discard-links.ts'
import { discardNotes } from '../note/notes-on.ts'
import { eachSelected } from '../standing.ts'

/** Takes claims out of the case with their mentions, their cross-references, and the notes on either. */
export const retractClaims = defineCommand({
  name: 'claim/retract',
  payload: z.strictObject({ claims: z.array(ClaimId).min(1).readonly() }),
  *plan(read, payload) {
    const draft = new Draft(read)
    const refusal = yield* eachSelected(read, 'claims', payload.claims, (claim) => {
      for (const mention of read.where('mentions', 'claim', claim.id)) draft.remove('mentions', mention)
      discardLinks(draft, read, read.where('links', 'from', claim.id))
      discardLinks(draft, read, read.where('links', 'to', claim.id))
      discardNotes(draft, read, 'claims', claim.id)
      draft.remove('claims', claim)
    })
    return refusal ?? ok(draft.diff())
  },
  words: ({ claims }) => `Retract ${countWords(claims.length, 'claim')}`,
})
