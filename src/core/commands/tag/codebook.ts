import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import type { TagId } from '../../model/ids.ts'
import type { Reader } from '../../model/reader.ts'
import { type Tag, TagColour } from '../../model/tag.ts'
import type { Timestamp } from '../../model/time.ts'
import { reachable } from '../graph.ts'
import { missing } from '../missing.ts'
import { nouns } from '../standing.ts'
import { nameKey } from '../text-fields.ts'

/** A tag that is to be added; its colour and its place are found by the codebook. */
interface NewTag extends Pick<Tag, 'id' | 'name' | 'parent' | 'description'> {
  readonly colour?: TagColour
  readonly at: Timestamp
}

/** The tags of a case while a command adds to them or renames one. No two share a name, wherever in the tree they stand. */
export class Codebook {
  readonly #tags = new Map<TagId, Tag>()
  readonly #byName = new Map<string, Tag>()
  readonly #uses = new Map<TagColour, number>()
  readonly #nextOrder = new Map<TagId | null, number>()

  constructor(read: Reader) {
    for (const tag of read.all('tags')) this.#enter(tag)
  }

  /** Adds a tag as the last child of its parent, in its parent's colour or else in the one least used. */
  add({ id, name, parent: parentId, description, at, ...given }: NewTag): Result<Tag> {
    const namesake = this.#byName.get(nameKey(name))
    if (namesake !== undefined) return tagNameTaken(namesake)
    const parent = parentId === null ? null : this.#tags.get(parentId)
    if (parent === undefined) return missing(nouns.tags)
    const colour = given.colour ?? parent?.colour ?? this.#leastUsedColour()
    const order = this.#nextOrder.get(parentId) ?? 0
    const tag = { id, name, parent: parentId, colour, description, order, createdAt: at, updatedAt: at }
    this.#enter(tag)
    return ok(tag)
  }

  #enter(tag: Tag): void {
    this.#tags.set(tag.id, tag)
    this.#byName.set(nameKey(tag.name), tag)
    this.#uses.set(tag.colour, this.#usesOf(tag.colour) + 1)
    this.#nextOrder.set(tag.parent, Math.max(this.#nextOrder.get(tag.parent) ?? 0, tag.order + 1))
  }

  #leastUsedColour(): TagColour {
    return TagColour.options.reduce((least, colour) => (this.#usesOf(colour) < this.#usesOf(least) ? colour : least))
  }

  #usesOf(colour: TagColour): number {
    return this.#uses.get(colour) ?? 0
  }
}

/** The failure of giving a tag a name that another has. */
export function tagNameTaken(namesake: Tag): Failure {
  return fail(
    'tag-name-taken',
    `A tag “${namesake.name}” is in the codebook already. Use that tag, or choose another name.`,
  )
}

/** The children of a tag, or with null the tags at the top, in their order. */
export function childrenOf(read: Reader, parent: TagId | null): readonly Tag[] {
  const children =
    parent === null ? [...read.all('tags')].filter((tag) => tag.parent === null) : read.where('tags', 'parent', parent)
  return children.toSorted((left, right) => left.order - right.order)
}

/** Tags and everything beneath them. */
export function withDescendants(read: Reader, tags: Iterable<TagId>): ReadonlySet<TagId> {
  return reachable(tags, (tag) => read.where('tags', 'parent', tag).map((child) => child.id))
}
