import type { Case } from '../../model/case.ts'
import type { Claim } from '../../model/claim.ts'
import type { Entity } from '../../model/entity.ts'
import type { ClaimId, TagId } from '../../model/ids.ts'
import type { Link } from '../../model/link.ts'
import type { Mention } from '../../model/mention.ts'
import type { Note } from '../../model/note.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source } from '../../model/source.ts'
import type { RecordOf, Table } from '../../model/tables.ts'
import type { Tag } from '../../model/tag.ts'
import { fileNames, type Titled } from './file-name.ts'
import { obsidianTags } from './obsidian-tag.ts'

/** The claims to export: those of the list, or all of the case. */
export type Scope = readonly ClaimId[] | 'all'

/** The tables whose records have a note of their own; a table's name is also its folder. */
export type Folder = 'claims' | 'sources' | 'tags' | 'entities'

/** How a record is called: the name of its file, its title, and whether the export holds its note. */
export interface Card {
  readonly folder: Folder
  readonly name: string
  readonly title: string
  readonly held: boolean
}

/**
 * What an export needs to know, looked up once: every table is read once and every list is in the order of ids, which is the
 * order in which the records were made. Names come from the whole case, so that a scope does not change them.
 */
export interface Dossier {
  readonly case: Case
  readonly whole: boolean
  readonly countOfClaims: number
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly tags: readonly Tag[]
  readonly entities: readonly Entity[]
  readonly sourceById: ReadonlyMap<string, Source>
  readonly mentionsOfClaim: ReadonlyMap<string, readonly Mention[]>
  readonly mentionsOfSource: ReadonlyMap<string, readonly Mention[]>
  readonly claimsByTag: ReadonlyMap<string, readonly Claim[]>
  readonly claimsByEntity: ReadonlyMap<string, readonly Claim[]>
  readonly derivedFrom: ReadonlyMap<string, readonly Source[]>
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>
  readonly linksTo: ReadonlyMap<string, readonly Link[]>
  readonly notesOn: ReadonlyMap<string, readonly Note[]>
  readonly cards: ReadonlyMap<string, Card>
  readonly obsidianTags: ReadonlyMap<TagId, string>
}

/** Reads what the export of a scope needs; undefined when the reader holds no case. Linear in the size of the case. */
export function dossierOf(read: Reader, scope: Scope): Dossier | undefined {
  const [opened] = read.all('cases')
  if (opened === undefined) return undefined
  const all = {
    claims: inIdOrder(read, 'claims'),
    sources: inIdOrder(read, 'sources'),
    tags: inIdOrder(read, 'tags'),
    entities: inIdOrder(read, 'entities'),
  }
  const whole = scope === 'all'
  const chosen = new Set<string>(whole ? all.claims.map(({ id }) => id) : scope)
  const claims = all.claims.filter(({ id }) => chosen.has(id))
  const mentions = inIdOrder(read, 'mentions').filter(({ claim }) => chosen.has(claim))
  const links = inIdOrder(read, 'links').filter(({ from, to }) => chosen.has(from) || chosen.has(to))
  const used = usedBy(claims, mentions, all.tags)
  const held = (id: string) => whole || used.has(id)
  const sources = all.sources.filter(({ id }) => held(id))
  return {
    case: opened,
    whole,
    countOfClaims: all.claims.length,
    claims,
    sources,
    tags: all.tags.filter(({ id }) => held(id)),
    entities: all.entities.filter(({ id }) => held(id)),
    sourceById: new Map(sources.map((source) => [source.id, source])),
    mentionsOfClaim: grouped(mentions, ({ claim }) => [claim]),
    mentionsOfSource: grouped(mentions, ({ anchor }) => [anchor.source]),
    claimsByTag: grouped(claims, ({ tags }) => tags),
    claimsByEntity: grouped(claims, ({ entities }) => entities),
    derivedFrom: grouped(all.sources, ({ derivesFrom }) => derivesFrom),
    linksFrom: grouped(links, ({ from }) => [from]),
    linksTo: grouped(links, ({ to }) => [to]),
    notesOn: grouped(inIdOrder(read, 'notes'), ({ subject }) => [subject.id]),
    cards: new Map([
      ...cards(
        'claims',
        'claim',
        titled(all.claims, ({ statement }) => statement),
        (id) => chosen.has(id),
      ),
      ...cards('sources', 'source', all.sources, held),
      ...cards(
        'tags',
        'tag',
        titled(all.tags, ({ name }) => name),
        held,
      ),
      ...cards(
        'entities',
        'entity',
        titled(all.entities, ({ name }) => name),
        held,
      ),
    ]),
    obsidianTags: obsidianTags(all.tags),
  }
}

function titled<Named extends { readonly id: string }>(
  records: readonly Named[],
  titleOf: (record: Named) => string,
): readonly Titled[] {
  return records.map((record) => ({ id: record.id, title: titleOf(record) }))
}

function inIdOrder<Name extends Table>(read: Reader, table: Name): readonly RecordOf<Name>[] {
  return [...read.all(table)].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  }
  return groups
}

/** The sources, entities and tags of the claims; a tag brings the tags above it. */
function usedBy(claims: readonly Claim[], mentions: readonly Mention[], tags: readonly Tag[]): ReadonlySet<string> {
  const used = new Set<string>(mentions.map(({ anchor }) => anchor.source))
  const parents = new Map(tags.map(({ id, parent }) => [id, parent]))
  for (const claim of claims) {
    for (const entity of claim.entities) used.add(entity)
    for (const tag of claim.tags) {
      for (let above: TagId | null = tag; above !== null && !used.has(above); above = parents.get(above) ?? null) {
        used.add(above)
      }
    }
  }
  return used
}

function* cards(
  folder: Folder,
  fallback: string,
  records: readonly Titled[],
  held: (id: string) => boolean,
): Generator<readonly [string, Card]> {
  const names = fileNames(records, fallback)
  for (const { id, title } of records) yield [id, { folder, name: names.get(id) ?? id, title, held: held(id) }]
}
