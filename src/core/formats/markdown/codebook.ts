import type { TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'

/** The hierarchy of tags, each level in the codebook's own order. */
export interface Codebook {
  readonly top: readonly Tag[]
  within(parent: TagId): readonly Tag[]
}

/** The hierarchy of the tags; a tag whose parent is not among them stands at the top. */
export function codebookOf(tags: readonly Tag[]): Codebook {
  const known = new Set(tags.map(({ id }) => id))
  const levels = new Map<TagId | null, Tag[]>()
  for (const tag of [...tags].sort((one, other) => one.order - other.order)) {
    const parent = tag.parent !== null && known.has(tag.parent) ? tag.parent : null
    const level = levels.get(parent)
    if (level === undefined) levels.set(parent, [tag])
    else level.push(tag)
  }
  return { top: levels.get(null) ?? [], within: (parent) => levels.get(parent) ?? [] }
}
