import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimKind } from '../../model/claim.ts'
import { ClaimId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { selected } from '../standing.ts'

/** Says of which kind claims are. */
export const classifyClaims = defineCommand({
  name: 'claim/classify',
  payload: z.strictObject({ claims: z.array(ClaimId).min(1).readonly(), kind: ClaimKind }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', payload.claims)
    if (!claims.ok) return claims
    const draft = new Draft(read)
    for (const claim of claims.value) amend(draft, 'claims', claim, { kind: payload.kind }, at)
    return ok(draft.diff())
  },
  words: ({ claims, kind }) => `Classify ${countWords(claims.length, 'claim')} as ${kind}`,
})
