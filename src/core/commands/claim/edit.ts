import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimKind } from '../../model/claim.ts'
import { Edtf } from '../../model/edtf.ts'
import { ClaimId } from '../../model/ids.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { RequiredText } from '../text-fields.ts'

/** Rewords a claim, or changes its kind or when it occurred. */
export const editClaim = defineCommand({
  name: 'claim/edit',
  payload: z.strictObject({
    claim: ClaimId,
    statement: RequiredText.exactOptional(),
    kind: ClaimKind.exactOptional(),
    occurred: Edtf.nullable().exactOptional(),
  }),
  plan(read, { claim: id, ...fields }, { at }) {
    const claim = standing(read, 'claims', id)
    if (!claim.ok) return claim
    const draft = new Draft(read)
    amend(draft, 'claims', claim.value, fields, at)
    return ok(draft.diff())
  },
  words: () => 'Edit a claim',
})
