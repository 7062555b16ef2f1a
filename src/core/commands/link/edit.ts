import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { LinkId } from '../../model/ids.ts'
import { Relation } from '../../vocabulary/relations.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { standing } from '../standing.ts'
import { linkRefused } from './same-link.ts'

/** Changes the relation or the note of a cross-reference. */
export const editLink = defineCommand({
  name: 'link/edit',
  payload: z.strictObject({ link: LinkId, relation: Relation.exactOptional(), note: z.string().exactOptional() }),
  plan(read, { link: id, ...fields }, { at }) {
    const link = standing(read, 'links', id)
    if (!link.ok) return link
    const refusal =
      fields.relation === undefined ? null : linkRefused(read, { ...link.value, relation: fields.relation })
    if (refusal) return refusal
    const draft = new Draft(read)
    amend(draft, 'links', link.value, fields, at)
    return ok(draft.diff())
  },
  words: () => 'Edit a cross-reference',
})
