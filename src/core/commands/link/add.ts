import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimId, LinkId } from '../../model/ids.ts'
import { Relation } from '../../vocabulary/relations.ts'
import { defineCommand } from '../command.ts'
import { idTaken, selected } from '../standing.ts'
import { linkRefused } from './same-link.ts'

/** Cross-references two claims. */
export const addLink = defineCommand({
  name: 'link/add',
  payload: z.strictObject({
    id: LinkId,
    from: ClaimId,
    to: ClaimId,
    relation: Relation,
    note: z.string().default(''),
  }),
  plan(read, payload, { at }) {
    const claims = selected(read, 'claims', [payload.from, payload.to])
    if (!claims.ok) return claims
    const refusal = idTaken(read, 'links', payload.id) ?? linkRefused(read, payload)
    if (refusal) return refusal
    const draft = new Draft(read)
    draft.put('links', { ...payload, createdAt: at, updatedAt: at })
    return ok(draft.diff())
  },
  words: () => 'Cross-reference two claims',
})
