import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { Edtf } from '../../model/edtf.ts'
import { ClaimId } from '../../model/ids.ts'
import { amendEach } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'

/** Says when what claims speak of occurred; null takes the date away. */
export const dateClaims = defineCommand({
  name: 'claim/date',
  payload: z.strictObject({ claims: z.array(ClaimId).min(1).readonly(), occurred: Edtf.nullable() }),
  plan: (read, { claims, occurred }, { at }) => amendEach(new Draft(read), 'claims', claims, () => ({ occurred }), at),
  words: ({ claims, occurred }) =>
    occurred === null
      ? `Take the date off ${countWords(claims.length, 'claim')}`
      : `Date ${countWords(claims.length, 'claim')} ${occurred}`,
})
