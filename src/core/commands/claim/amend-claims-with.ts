import type { Draft } from '../../journal/draft.ts'
import type { Claim } from '../../model/claim.ts'
import type { ClaimId } from '../../model/ids.ts'
import type { Indexes } from '../../model/indexes.ts'
import type { Timestamp } from '../../model/time.ts'
import { amend } from '../amend.ts'
import type { Planning } from '../planning.ts'

/** Claims that are amended in one step. */
const claimsAtOnce = 256

/** Amends the claims that stand under any of the keys of an index, each once, by what `fieldsOf` says of it; in steps, since there may be very many. */
export function* amendClaimsWith(
  draft: Draft,
  index: Indexes['claims'],
  keys: Iterable<string>,
  fieldsOf: (claim: Claim) => Partial<Claim>,
  at: Timestamp,
): Planning<void> {
  const claims = new Map<ClaimId, Claim>()
  for (const key of keys) {
    yield 0
    for (const claim of draft.where('claims', index, key)) claims.set(claim.id, claim)
  }
  let done = 0
  for (const claim of claims.values()) {
    if (done % claimsAtOnce === 0) yield done / claims.size
    amend(draft, 'claims', claim, fieldsOf(claim), at)
    done += 1
  }
}
