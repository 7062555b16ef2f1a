import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import { ClaimKind, ClaimStatus } from '../../model/claim.ts'
import { Edtf } from '../../model/edtf.ts'
import { ClaimId, EntityId, MentionId, SourceId, TagId } from '../../model/ids.ts'
import type { Mention } from '../../model/mention.ts'
import { Credibility } from '../../vocabulary/admiralty.ts'
import { defineCommand } from '../command.ts'
import { anchorIn, placeTaken } from '../mention/anchor-in.ts'
import { idTaken, selected } from '../standing.ts'
import { RequiredText } from '../text-fields.ts'
import { ungraded } from './ungraded.ts'

/** States a claim in the analyst's words, with the passages that state it in sources. */
export const stateClaim = defineCommand({
  name: 'claim/state',
  payload: z.strictObject({
    id: ClaimId,
    statement: RequiredText,
    kind: ClaimKind,
    status: ClaimStatus.default(ungraded.status),
    credibility: Credibility.default(ungraded.credibility),
    occurred: Edtf.nullable().default(null),
    tags: z.array(TagId).readonly(),
    entities: z.array(EntityId).readonly(),
    anchors: z.array(z.strictObject({ source: SourceId, start: z.int(), end: z.int() })).readonly(),
  }),
  plan(read, payload, context) {
    const { id, statement, kind, status, credibility, occurred } = payload
    const { at } = context
    const taken = idTaken(read, 'claims', id)
    if (taken) return taken
    const tags = selected(read, 'tags', payload.tags)
    if (!tags.ok) return tags
    const entities = selected(read, 'entities', payload.entities)
    if (!entities.ok) return entities
    const mentions: Mention[] = []
    for (const passage of payload.anchors) {
      const anchor = anchorIn(read, passage)
      if (!anchor.ok) return anchor
      const refusal = placeTaken(mentions, anchor.value)
      if (refusal) return refusal
      mentions.push({ id: context.newId(MentionId), claim: id, anchor: anchor.value, createdAt: at })
    }
    const draft = new Draft(read)
    draft.put('claims', {
      id,
      statement,
      kind,
      status,
      credibility,
      likelihood: ungraded.likelihood,
      confidence: ungraded.confidence,
      occurred,
      entities: entities.value.map((entity) => entity.id),
      tags: tags.value.map((tag) => tag.id),
      createdAt: at,
      updatedAt: at,
    })
    for (const mention of mentions) draft.put('mentions', mention)
    return ok(draft.diff())
  },
  words: () => 'State a claim',
})
