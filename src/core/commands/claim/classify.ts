import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ClaimKind } from '../../model/claim.ts'
import { ClaimId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Says of which kind claims are. */
export const classifyClaims = defineCommand({
  name: 'claim/classify',
  payload: z.strictObject({ claims: z.array(ClaimId).min(1).readonly(), kind: ClaimKind }),
  plan: (read, { claims, kind }, { at }) => amendEach(new Draft(read), 'claims', claims, () => ({ kind }), at),
  words: ({ claims, kind }) => `Classify ${countWords(claims.length, 'claim')} as ${kind}`,
})
