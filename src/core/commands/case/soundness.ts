import type { Diff, TableDiff } from '../../journal/diff.ts'
import { type Failure, fail } from '../../lib/result.ts'
import type { Content } from '../../model/content.ts'
import type { Link } from '../../model/link.ts'
import type { Mention } from '../../model/mention.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source } from '../../model/source.ts'
import { type Table, tables } from '../../model/tables.ts'
import type { Tag } from '../../model/tag.ts'
import { hasCycle } from '../graph.ts'
import { digestOf } from '../source/contents.ts'
import { nouns } from '../standing.ts'
import { nameKey } from '../text-fields.ts'
import { referencesOf } from './references.ts'

/**
 * The first fault of the records that a file would add: something they refer to is missing, a text or a quote is not what
 * it says it is, a tree runs in a circle, or two tags or entities share a name. Null when they are sound. `read` is the case with the records added.
 */
export function faultOf(read: Reader, added: Diff): Failure | null {
  for (const table of tables) {
    const fault = danglingFault(read, table, added)
    if (fault) return fault
  }
  return (
    first(added.contents?.added, contentFault) ??
    first(added.sources?.added, (source) => sourceFault(read, source)) ??
    first(added.mentions?.added, (mention) => mentionFault(read, mention)) ??
    first(added.links?.added, linkFault) ??
    circleFault(added.tags?.added ?? [], added.sources?.added ?? []) ??
    nameFault('tag', read.all('tags'), added.tags?.added, ({ name }) => [name]) ??
    nameFault('entity', read.all('entities'), added.entities?.added, ({ name, aliases }) => [name, ...aliases])
  )
}

/** A failure that says of the file what is wrong, and what that means. */
export function faulty(code: string, what: string): Failure {
  return fail(code, `${what} Nothing was imported. Export that case again and import the new file.`)
}

function first<Item>(items: readonly Item[] = [], faultOfItem: (item: Item) => Failure | null): Failure | null {
  for (const item of items) {
    const fault = faultOfItem(item)
    if (fault) return fault
  }
  return null
}

function danglingFault<Name extends Table>(read: Reader, table: Name, added: Diff): Failure | null {
  const change: TableDiff<Name> | undefined = added[table]
  for (const record of change?.added ?? []) {
    for (const to of referencesOf[table](record)) {
      if (read.byId(to.table, to.id) === undefined) {
        const what = `The ${nouns[table]} ${record.id} of the file refers to a ${nouns[to.table]} (${to.id})`
        return faulty('file-incomplete', `${what} that is neither in the file nor in the case.`)
      }
    }
  }
  return null
}

function contentFault(content: Content): Failure | null {
  if (digestOf(content) === content.id) return null
  return faulty(
    'content-altered',
    `A text or original of the file is not the one that its SHA-256 ${content.id} names; it was altered.`,
  )
}

function sourceFault(read: Reader, source: Source): Failure | null {
  const text = read.byId('contents', source.text)
  if (text?.encoding === 'utf-8' && text.data.length === source.textLength) return null
  return faulty('content-altered', `The text of the file's source “${source.title}” is not as long as the source says.`)
}

function mentionFault(read: Reader, { id, anchor }: Mention): Failure | null {
  const source = read.byId('sources', anchor.source)
  const text = source && read.byId('contents', source.text)
  if (text && anchor.end <= text.data.length && text.data.slice(anchor.start, anchor.end) === anchor.exact) return null
  const passage = `the passage ${anchor.start}–${anchor.end} of “${source?.title ?? anchor.source}”`
  return faulty(
    'anchor-outside-source',
    `The mention ${id} of the file quotes ${passage}, where those words do not stand.`,
  )
}

function linkFault(link: Link): Failure | null {
  if (link.from !== link.to) return null
  return faulty('link-to-itself', `The cross-reference ${link.id} of the file links a claim to itself.`)
}

function circleFault(tags: readonly Tag[], sources: readonly Source[]): Failure | null {
  const parents = new Map(tags.map((tag) => [tag.id, tag.parent === null ? [] : [tag.parent]]))
  if (hasCycle(parents.keys(), (id) => parents.get(id) ?? [])) {
    return faulty('tag-cycle', 'Some tags of the file stand beneath themselves.')
  }
  const origins = new Map(sources.map((source) => [source.id, source.derivesFrom]))
  if (!hasCycle(origins.keys(), (id) => origins.get(id) ?? [])) return null
  return faulty('source-cycle', 'Some sources of the file derive from themselves.')
}

/** Two records that go by one name cannot be told apart in searches, nor by who tags. */
function nameFault<Named extends { readonly id: string; readonly name: string }>(
  noun: 'tag' | 'entity',
  all: Iterable<Named>,
  added: readonly Named[] = [],
  namesOf: (record: Named) => readonly string[],
): Failure | null {
  if (added.length === 0) return null
  const brought = new Set(added.map(({ id }) => id))
  const holders = new Map<string, Named>()
  for (const record of all) {
    for (const name of namesOf(record)) {
      const holder = holders.get(nameKey(name))
      if (holder === undefined || holder.id === record.id) holders.set(nameKey(name), record)
      else if (brought.has(record.id) || brought.has(holder.id)) {
        const other = brought.has(record.id) && brought.has(holder.id) ? 'in the file' : 'in the case'
        const what = `The name “${name}” of the file's ${noun} “${record.name}” belongs to another ${noun} ${other}`
        return fail(`${noun}-name-taken`, `${what}. Nothing was imported. Rename one of the two and import again.`)
      }
    }
  }
  return null
}
