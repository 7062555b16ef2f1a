import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import type { LinkDetail } from '#engine/answers.ts'

/** How a cross-reference reads from one of its claims: its relation and which way it goes. A symmetric one goes out from both. */
export interface Reading {
  readonly id: string
  readonly relation: Relation
  readonly outgoing: boolean
  readonly words: string
}

/** Every reading, in the order of the vocabulary, forward before backward. */
export const readings: readonly Reading[] = Relation.options.flatMap((relation) =>
  relationWords[relation].symmetric ? [reading(relation, true)] : [reading(relation, true), reading(relation, false)],
)

/** How a relation reads in one direction. */
export function reading(relation: Relation, outgoing: boolean): Reading {
  const { forward, backward, symmetric } = relationWords[relation]
  const isForward = outgoing || symmetric
  return {
    id: `${relation} ${isForward ? 'forward' : 'backward'}`,
    relation,
    outgoing: isForward,
    words: isForward ? forward : backward,
  }
}

export interface ReadingGroup {
  readonly reading: Reading
  readonly links: readonly LinkDetail[]
}

/** A claim's cross-references by how they read from it; readings without any are left out. */
export function byReading(links: readonly LinkDetail[]): readonly ReadingGroup[] {
  return readings.flatMap((each) => {
    const own = links.filter(({ relation, outgoing }) => reading(relation, outgoing).id === each.id)
    return own.length === 0 ? [] : [{ reading: each, links: own }]
  })
}
