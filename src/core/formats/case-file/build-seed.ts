import { makeAnchor } from '../../anchoring/make-anchor.ts'
import { textContent } from '../../commands/source/contents.ts'
import type { Anchor } from '../../model/anchor.ts'
import { CaseId, ClaimId, EntityId, LinkId, MentionId, SourceId, TagId } from '../../model/ids.ts'
import type { Source } from '../../model/source.ts'
import type { TagColour } from '../../model/tag.ts'
import { timestampOf } from '../../model/time.ts'
import type { CaseRecords } from './case-file.ts'
import type { SeedFacts } from './seed-facts.ts'
import { seedId } from './seed-id.ts'

/** The moment from which the seed's ids count, a millisecond for each record of a table, so that ids sort in the order of the facts. */
const epoch = Date.UTC(2025, 6, 4)
const at = timestampOf(epoch)
const times = { createdAt: at, updatedAt: at } as const

/** A tag without a parent has the colour of its place; its children share it. */
const colours: readonly TagColour[] = ['blue', 'red', 'amber', 'violet', 'teal', 'magenta']

/**
 * The records of the bundled case: the brief as its one source, and each fact as a claim whose mention quotes the brief. The same
 * brief and facts always give the same records. Throws when they do not fit together, since a seed must not be made then.
 */
export function buildSeed(brief: string, facts: SeedFacts): CaseRecords {
  const content = textContent(brief)
  const source: Source = {
    id: SourceId.parse(seedId('source', epoch)),
    ...facts.source,
    authors: [],
    publisher: '',
    owner: '',
    url: '',
    published: null,
    retrieved: null,
    language: 'en',
    direction: 'ltr',
    text: content.id,
    textLength: brief.length,
    original: content.id,
    mediaType: 'text/plain',
    reliability: 'F',
    derivesFrom: [],
    ...times,
  }
  const claimId = ids(
    'claim',
    facts.facts.map((fact) => fact.key),
    ClaimId.parse,
  )
  const entityId = ids(
    'entity',
    facts.entities.map((entity) => entity.name),
    EntityId.parse,
  )
  const tagId = ids(
    'tag',
    facts.tags.map((tag) => tag.name),
    TagId.parse,
  )
  return {
    cases: [{ id: CaseId.parse(seedId('case', epoch)), ...facts.case, yardstick: 'icd203-likelihood', ...times }],
    contents: [content],
    sources: [source],
    tags: tagsOf(facts, tagId),
    entities: facts.entities.map((entity) => ({ id: entityId(entity.name), ...entity, description: '', ...times })),
    claims: facts.facts.map(({ key, statement, kind, occurred, entities, tags }) => ({
      id: claimId(key),
      statement,
      kind,
      status: 'unreviewed',
      credibility: '6',
      likelihood: null,
      confidence: null,
      occurred,
      entities: entities.map(entityId),
      tags: tags.map(tagId),
      ...times,
    })),
    mentions: facts.facts.map(({ key, quote }, index) => ({
      id: MentionId.parse(seedId(`mention ${key}`, epoch + index)),
      claim: claimId(key),
      anchor: anchorOf(source.id, brief, quote),
      createdAt: at,
    })),
    links: facts.links.map(({ from, to, relation, note }, index) => ({
      id: LinkId.parse(seedId(`link ${from} ${relation} ${to}`, epoch + index)),
      from: claimId(from),
      to: claimId(to),
      relation,
      note,
      ...times,
    })),
    notes: [],
    views: [],
  }
}

function tagsOf(facts: SeedFacts, tagId: (name: string) => TagId): CaseRecords['tags'] {
  const tops = facts.tags.filter((tag) => tag.parent === null).map((tag) => tag.name)
  return facts.tags.map(({ name, parent, description }) => ({
    id: tagId(name),
    name,
    parent: parent === null ? null : tagId(parent),
    colour: colours[tops.indexOf(parent ?? name) % colours.length] ?? 'slate',
    description,
    order: facts.tags.filter((tag) => tag.parent === parent).findIndex((tag) => tag.name === name),
    ...times,
  }))
}

/** An id for each name, in the order of the names; asking for a name that is not among them throws. */
function ids<Id>(noun: string, names: readonly string[], parse: (id: string) => Id): (name: string) => Id {
  const known = new Map(names.map((name, index) => [name, parse(seedId(`${noun} ${name}`, epoch + index))]))
  if (known.size < names.length) throw new Error(`The seed names a ${noun} twice.`)
  return (name) => {
    const id = known.get(name)
    if (id === undefined) throw new Error(`The seed has no ${noun} “${name}”.`)
    return id
  }
}

function anchorOf(source: SourceId, brief: string, quote: string): Anchor {
  const start = brief.indexOf(quote)
  if (start === -1 || start !== brief.lastIndexOf(quote))
    throw new Error(`The brief must hold “${quote}” exactly once.`)
  const anchor = makeAnchor(source, brief, start, start + quote.length)
  if (!anchor.ok) throw new Error(anchor.message)
  return anchor.value
}
