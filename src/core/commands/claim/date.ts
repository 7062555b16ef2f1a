import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { Edtf } from '../../model/edtf.ts'
import { ClaimId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Says when what claims speak of occurred; null takes the date away. */
export const dateClaims = defineCommand({
  name: 'claim/date',
  payload: z.strictObject({ claims: z.array(ClaimId).min(1).readonly(), occurred: Edtf.nullable() }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const draft = new Draft(read)
    for (const claim of claims.value) amend(draft, 'claims', claim, { occurred: payload.occurred }, at)
    return ok(draft.diff())
  },
  words: ({ claims, occurred }) =>
    occurred === null
      ? `Take the date off ${countWords(claims.length, 'claim')}`
      : `Date ${countWords(claims.length, 'claim')} ${occurred}`,
})
