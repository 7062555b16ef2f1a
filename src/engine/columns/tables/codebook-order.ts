import type { Tag } from '#core/model/tag.ts'

/** The tags with parents before their children and siblings by their order; tags whose parents form a ring come last. */
export function codebookOrder(tags: Iterable<Tag>): readonly Tag[] {
  const sorted = [...tags].sort((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))
  const ids = new Set<string>(sorted.map(({ id }) => id))
  const parentOf = ({ parent }: Tag) => (parent !== null && ids.has(parent) ? parent : null)
  const children = new Map<string | null, Tag[]>()
  for (const tag of sorted) children.set(parentOf(tag), [...(children.get(parentOf(tag)) ?? []), tag])
  const placed = new Set<Tag>()
  const place = (tag: Tag): void => {
    if (placed.has(tag)) return
    placed.add(tag)
    for (const child of children.get(tag.id) ?? []) place(child)
  }
  for (const root of children.get(null) ?? []) place(root)
  for (const tag of sorted) place(tag)
  return [...placed]
}
