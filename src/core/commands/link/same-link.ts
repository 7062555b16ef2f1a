import { type Failure, fail } from '../../lib/result.ts'
import type { Link } from '../../model/link.ts'
import type { Reader } from '../../model/reader.ts'
import { relationWords } from '../../vocabulary/relations.ts'

/** What a link says. */
type Saying = Pick<Link, 'from' | 'to' | 'relation'>

/** The same text for two links exactly when they say the same; a symmetric relation says the same in both directions. */
export function linkKey({ from, to, relation }: Saying): string {
  const ends = relationWords[relation].symmetric ? [from, to].toSorted() : [from, to]
  return `${relation} ${ends.join(' ')}`
}

/** The failure of a link that says nothing, or that says what another link says already; null when it may stand. */
export function linkRefused(read: Reader, link: Pick<Link, 'id'> & Saying): Failure | null {
  if (link.from === link.to) {
    return fail('link-to-itself', 'A claim cannot be cross-referenced with itself. Choose another claim.')
  }
  const key = linkKey(link)
  const around = [...read.where('links', 'from', link.from), ...read.where('links', 'to', link.from)]
  if (!around.some((other) => other.id !== link.id && linkKey(other) === key)) return null
  const { forward } = relationWords[link.relation]
  return fail(
    'link-stands',
    `These two claims are cross-referenced already: the first ${forward} the second. Choose another relation or another claim.`,
  )
}
