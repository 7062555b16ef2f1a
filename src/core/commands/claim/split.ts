import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { type Failure, fail, ok } from '../../lib/result.ts'
import { ClaimId, MentionId } from '../../model/ids.ts'
import type { Reader } from '../../model/reader.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { idTaken, standing } from '../standing.ts'
import { RequiredText } from '../text-fields.ts'
import { ungraded } from './ungraded.ts'

const Part = z.strictObject({ id: ClaimId, statement: RequiredText, mentions: z.array(MentionId).readonly() })
type Part = Readonly<z.infer<typeof Part>>

/**
 * Splits a claim that states several things. The first part is the claim itself in new words: it keeps its id (the id given
 * for that part is not used), its grades, notes and cross-references, and every mention that is given to no other part. The
 * other parts are new claims of the same kind, date, tags and entities; being new propositions, they are ungraded.
 */
export const splitClaim = defineCommand({
  name: 'claim/split',
  payload: z.strictObject({ claim: ClaimId, parts: z.tuple([Part, Part], Part).readonly() }),
  plan(read, payload, { at }) {
    const claim = standing(read, 'claims', payload.claim)
    if (!claim.ok) return claim
    const [kept, ...fresh] = payload.parts
    const refusal = mentionsRefused(read, claim.value.id, payload.parts) ?? idsRefused(read, fresh)
    if (refusal) return refusal
    const draft = new Draft(read)
    amend(draft, 'claims', claim.value, { statement: kept.statement }, at)
    for (const { id, statement, mentions } of fresh) {
      draft.put('claims', { ...claim.value, ...ungraded, id, statement, createdAt: at, updatedAt: at })
      for (const mentionId of mentions) {
        const mention = read.byId('mentions', mentionId)
        if (mention) draft.change('mentions', mention, { claim: id })
      }
    }
    return ok(draft.diff())
  },
  words: ({ parts }) => `Split a claim into ${parts.length}`,
})

function mentionsRefused(read: Reader, claim: ClaimId, parts: readonly Part[]): Failure | null {
  const given = parts.flatMap((part) => part.mentions)
  if (new Set(given).size < given.length) {
    return fail('mention-given-twice', 'A mention can go to one part only. Give each mention to one part.')
  }
  const own = new Set(read.where('mentions', 'claim', claim).map((mention) => mention.id))
  if (given.every((mention) => own.has(mention))) return null
  return fail(
    'mention-elsewhere',
    'A mention that was given to a part is not one of this claim. Choose among its own mentions.',
  )
}

function idsRefused(read: Reader, parts: readonly Part[]): Failure | null {
  const ids = new Set(parts.map((part) => part.id))
  if (ids.size < parts.length)
    return fail('record-stands', 'Two parts have the same id. Each new claim needs an id of its own.')
  for (const id of ids) {
    const taken = idTaken(read, 'claims', id)
    if (taken) return taken
  }
  return null
}
