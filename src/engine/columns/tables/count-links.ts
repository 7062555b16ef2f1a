import type { ClaimId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'

/** How many links a claim has: all of them, those that support it, and those that contradict it or that it contradicts. */
interface LinkCounts {
  readonly all: number
  readonly supports: number
  readonly contradicts: number
}

/** Most claims have no links. */
const none: LinkCounts = { all: 0, supports: 0, contradicts: 0 }

/** Counts the links at both ends of a claim. */
export function countLinks(read: Reader, claim: ClaimId): LinkCounts {
  const outgoing = read.where('links', 'from', claim)
  const incoming = read.where('links', 'to', claim)
  if (outgoing.length + incoming.length === 0) return none
  const contradicting = [...outgoing, ...incoming].filter(({ relation }) => relation === 'contradicts')
  return {
    all: outgoing.length + incoming.length,
    supports: incoming.filter(({ relation }) => relation === 'supports').length,
    contradicts: contradicting.length,
  }
}
