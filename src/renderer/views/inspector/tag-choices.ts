import { nameKey } from '#core/commands/text-fields.ts'
import type { TagId } from '#core/model/ids.ts'
import { fold } from '#core/query/fold.ts'
import type { TagRow } from '#engine/rows.ts'

/** A tag of the codebook that the words find. */
export interface KnownTag {
  readonly tag: TagRow
  /** Its ancestors, outermost first. */
  readonly path: readonly string[]
  /** Whether the claim has it already. */
  readonly isTaken: boolean
}

/** Tags that do not stand yet, each under the one before it, the first under `parent`. */
export interface NewTags {
  readonly parent: TagRow | null
  readonly names: readonly string[]
}

/**
 * The tags that fit the words, those whose own name begins with them first, then in codebook order; tags in `taken` come last. Words that
 * stand in a tag's path find it too.
 */
export function knownTags(codebook: readonly TagRow[], taken: ReadonlySet<TagId>, words: string): readonly KnownTag[] {
  const byId = new Map(codebook.map((tag) => [tag.id, tag]))
  const parts = fold(words)
    .split(/[\s/]+/)
    .filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const found = codebook.flatMap((tag) => {
    const path = pathOf(tag, byId)
    const text = fold([...path, tag.name].join(' '))
    return parts.every((part) => text.includes(part)) ? [{ tag, path, isTaken: taken.has(tag.id) }] : []
  })
  const [had, free] = [found.filter(({ isTaken }) => isTaken), found.filter(({ isTaken }) => !isTaken)]
  return [...free.filter(begins), ...free.filter((known) => !begins(known)), ...had]

  function begins({ tag }: KnownTag): boolean {
    return fold(tag.name).startsWith(last)
  }
}

/** The tags that the words ask to be created: “child”, or “parent/child” with a parent that stands or not. Null when all stand already. */
export function newTags(codebook: readonly TagRow[], words: string): NewTags | null {
  const named = (name: string) => codebook.find((tag) => nameKey(tag.name) === nameKey(name))
  if (named(words.trim()) !== undefined) return null
  let parent: TagRow | null = null
  const names: string[] = []
  for (const name of words
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const standing = names.length === 0 ? named(name) : undefined
    if (standing === undefined) names.push(name)
    else parent = standing
  }
  return names.length === 0 ? null : { parent, names }
}

function pathOf(tag: TagRow, byId: ReadonlyMap<TagId, TagRow>): readonly string[] {
  const parent = tag.parent === null ? undefined : byId.get(tag.parent)
  return parent === undefined ? [] : [...pathOf(parent, byId), parent.name]
}
