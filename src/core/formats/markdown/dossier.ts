import { gather } from '../../lib/gather.ts'
import { inIdOrder } from '../../lib/in-id-order.ts'
import type { Case } from '../../model/case.ts'
import type { Claim } from '../../model/claim.ts'
import type { Entity } from '../../model/entity.ts'
import type { IdSet } from '../../model/id-set.ts'
import type { TagId } from '../../model/ids.ts'
import type { Link } from '../../model/link.ts'
import type { Mention } from '../../model/mention.ts'
import type { Note } from '../../model/note.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source } from '../../model/source.ts'
import type { Tag } from '../../model/tag.ts'
import { type ByClaim, byClaim } from './by-claim.ts'
import { obsidianTags } from './obsidian-tag.ts'

/** The claims to export: those of the set, or all of the case. */
export type Scope = IdSet | 'all'

/** The tables whose records have a note of their own; a table's name is also its folder. */
export type Folder = 'claims' | 'sources' | 'tags' | 'entities'

/** The records of a case that have a note of their own, in the order of ids, which is the order in which they were made. */
export interface Roll {
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly tags: readonly Tag[]
  readonly entities: readonly Entity[]
}

/**
 * What an export needs to know, looked up once: every table is read once and every list is in the order of ids. Claims and mentions, of which
 * there may be a million, are known by their numbers.
 */
export interface Dossier extends Roll {
  readonly case: Case
  readonly whole: boolean
  /** The whole case, also what the export does not hold: names and titles come from it, so that a scope does not change them. */
  readonly all: Roll
  readonly numberOfClaim: ReadonlyMap<string, number>
  readonly mentions: ByClaim<Mention>
  /** The numbers of the mentions in each source. */
  readonly mentionsOfSource: ReadonlyMap<string, readonly number[]>
  readonly claimsByTag: ReadonlyMap<string, readonly number[]>
  readonly claimsByEntity: ReadonlyMap<string, readonly number[]>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly derivedFrom: ReadonlyMap<string, readonly Source[]>
  readonly linksFrom: ByClaim<Link>
  readonly linksTo: ByClaim<Link>
  readonly notesOnClaim: ByClaim<Note>
  /** The notes on records that are no claims of this export. */
  readonly notesOn: ReadonlyMap<string, readonly Note[]>
  readonly obsidianTags: ReadonlyMap<TagId, string>
}

/**
 * Reads what the export of a scope needs, in small steps between which the case must not change; undefined when the reader holds no case. Linear in the size
 * of the case.
 */
export function* readDossier(read: Reader, scope: Scope): Generator<undefined, Dossier | undefined> {
  const [opened] = read.all('cases')
  if (opened === undefined) return undefined
  const all: Roll = {
    claims: inIdOrder(yield* gather(read.all('claims'))),
    sources: inIdOrder(yield* gather(read.all('sources'))),
    tags: inIdOrder(yield* gather(read.all('tags'))),
    entities: inIdOrder(yield* gather(read.all('entities'))),
  }
  const mentioned = inIdOrder(yield* gather(read.all('mentions')))
  const links = inIdOrder(yield* gather(read.all('links')))
  const notes = inIdOrder(yield* gather(read.all('notes')))
  const held = scope === 'all' ? all : partOf(all, scope)
  const count = held.claims.length
  yield
  const numberOfClaim = new Map<string, number>()
  for (const { id } of held.claims) numberOfClaim.set(id, numberOfClaim.size)
  yield
  const mentions = byClaim(count, mentioned, ({ claim }) => numberOfClaim.get(claim))
  const sources = scope === 'all' ? all.sources : statedIn(all.sources, mentions.members)
  yield
  const mentionsOfSource = numbered(mentions.members, ({ anchor }) => anchor.source)
  yield
  const claimsByTag = numberedByAny(held.claims, ({ tags }) => tags)
  yield
  const claimsByEntity = numberedByAny(held.claims, ({ entities }) => entities)
  yield
  const linksFrom = byClaim(count, links, ({ from }) => numberOfClaim.get(from))
  const linksTo = byClaim(count, links, ({ to }) => numberOfClaim.get(to))
  const notesOnClaim = byClaim(count, notes, ({ subject }) => numberOfClaim.get(subject.id))
  const notesOnOthers = notes.filter(({ subject }) => subject.table !== 'claims')
  return {
    ...held,
    sources,
    case: opened,
    whole: scope === 'all',
    all,
    numberOfClaim,
    mentions,
    mentionsOfSource,
    claimsByTag,
    claimsByEntity,
    sourceById: new Map(sources.map((source) => [source.id, source])),
    derivedFrom: derivations(all.sources),
    linksFrom,
    linksTo,
    notesOnClaim,
    notesOn: grouped(notesOnOthers, ({ subject }) => subject.id),
    obsidianTags: obsidianTags(all.tags),
  }
}

/** The same at once. */
export function dossierOf(read: Reader, scope: Scope): Dossier | undefined {
  const steps = readDossier(read, scope)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The chosen claims with their entities and tags; a tag brings the tags above it. The sources follow from the mentions. */
function partOf({ claims, sources, tags, entities }: Roll, chosen: IdSet): Roll {
  const held = claims.filter(({ id }) => chosen.has(id))
  const used = new Set<string>()
  const parents = new Map(tags.map(({ id, parent }) => [id, parent]))
  for (const claim of held) {
    for (const entity of claim.entities) used.add(entity)
    for (const tag of claim.tags) {
      for (let above: TagId | null = tag; above !== null && !used.has(above); above = parents.get(above) ?? null) {
        used.add(above)
      }
    }
  }
  return {
    claims: held,
    sources,
    tags: tags.filter(({ id }) => used.has(id)),
    entities: entities.filter(({ id }) => used.has(id)),
  }
}

function statedIn(sources: readonly Source[], mentions: readonly Mention[]): readonly Source[] {
  const used = new Set<string>(mentions.map(({ anchor }) => anchor.source))
  return sources.filter(({ id }) => used.has(id))
}

function derivations(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const derived = new Map<string, Source[]>()
  for (const source of sources) for (const origin of source.derivesFrom) put(derived, origin, source)
  return derived
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) put(groups, keyOf(value), value)
  return groups
}

/** The numbers of the values with each key. */
function numbered<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [number, value] of values.entries()) put(groups, keyOf(value), number)
  return groups
}

function numberedByAny<Value>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [number, value] of values.entries()) for (const key of keysOf(value)) put(groups, key, number)
  return groups
}

function put<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}
