import type { Claim } from '../../model/claim.ts'
import type { ClaimId } from '../../model/ids.ts'
import type { Indexes } from '../../model/indexes.ts'
import type { Reader } from '../../model/reader.ts'

/** The claims that stand under any of the keys of an index, each once. */
export function claimsWith(read: Reader, index: Indexes['claims'], keys: Iterable<string>): Iterable<Claim> {
  const claims = new Map<ClaimId, Claim>()
  for (const key of keys) for (const claim of read.where('claims', index, key)) claims.set(claim.id, claim)
  return claims.values()
}
