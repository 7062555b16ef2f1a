import type { TagId } from '#core/model/ids.ts'
import type { Tag } from '#core/model/tag.ts'

/** A tag as its place in the codebook needs it. The codebook is in its order: parents before children, siblings by theirs. */
type Placed = Pick<Tag, 'id' | 'parent'>

/** The tags and everything beneath them, in codebook order. */
export function withBelow<One extends Placed>(codebook: readonly One[], tags: ReadonlySet<string>): readonly One[] {
  const found = new Set<string>()
  return codebook.filter(({ id, parent }) => {
    const isFound = tags.has(id) || (parent !== null && found.has(parent))
    if (isFound) found.add(id)
    return isFound
  })
}

/** The tags that a tag can be moved under: all but itself and what is beneath it. */
export function possibleParents<One extends Placed>(codebook: readonly One[], tag: TagId): readonly One[] {
  const below = new Set(withBelow(codebook, new Set([tag])).map(({ id }) => id))
  return codebook.filter(({ id }) => !below.has(id))
}

/** The tags that others can be merged into: none that is beneath one of them, and not the only one. */
export function mergeTargets<One extends Placed>(codebook: readonly One[], tags: ReadonlySet<string>): readonly One[] {
  const below = new Set<string>()
  return codebook.filter(({ id, parent }) => {
    const isBelow = parent !== null && (tags.has(parent) || below.has(parent))
    if (isBelow) below.add(id)
    return !isBelow && (tags.size > 1 || !tags.has(id))
  })
}

/** A place among siblings: before one of them, or with null last. */
export interface Place {
  readonly before: TagId | null
}

/** Where a tag goes when it is moved a place up or down among its siblings; null when it stands at that end. */
export function placeBeside(codebook: readonly Placed[], tag: TagId, step: 'up' | 'down'): Place | null {
  const parent = codebook.find(({ id }) => id === tag)?.parent
  const siblings = codebook.filter((other) => other.parent === parent)
  const at = siblings.findIndex(({ id }) => id === tag)
  if (at === -1) return null
  if (step === 'down') return at === siblings.length - 1 ? null : { before: siblings[at + 2]?.id ?? null }
  const above = siblings[at - 1]
  return above === undefined ? null : { before: above.id }
}
