import type { TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import { collisionKey, legible } from './characters.ts'
import { shortId } from './file-name.ts'

const illegal = new RegExp(`[^${legible}_-]+`, 'gu')

/** One level of an Obsidian tag. Obsidian takes no spaces or signs, and no tag of digits alone. */
function level(name: string): string {
  const legal = name
    .normalize('NFC')
    .replace(illegal, '-')
    .replace(/^-+|-+$/g, '')
  if (legal === '') return 'tag'
  return /^\p{N}+$/u.test(legal) ? `_${legal}` : legal
}

/**
 * The Obsidian tag of each tag, its levels joined by `/` from the top of the codebook down. Where two tags would read the same to
 * Obsidian, which ignores case, the later one has the end of its id added. `tags` is the whole codebook, in a stable order.
 */
export function obsidianTags(tags: readonly Tag[]): Map<TagId, string> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const paths = new Map<TagId, string>()
  const taken = new Set<string>()

  function pathOf(tag: Tag, below: ReadonlySet<TagId>): string {
    const known = paths.get(tag.id)
    if (known !== undefined) return known
    const parent = tag.parent === null || below.has(tag.parent) ? undefined : byId.get(tag.parent)
    const plain = `${parent ? `${pathOf(parent, new Set([...below, tag.id]))}/` : ''}${level(tag.name)}`
    const path = taken.has(collisionKey(plain)) ? `${plain}-${shortId(tag.id)}` : plain
    taken.add(collisionKey(path))
    paths.set(tag.id, path)
    return path
  }

  for (const tag of tags) pathOf(tag, new Set([tag.id]))
  return paths
}
