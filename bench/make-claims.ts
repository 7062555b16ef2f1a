import { CaseState } from '../src/core/journal/state.ts'
import { type Claim, ClaimKind, ClaimStatus } from '../src/core/model/claim.ts'
import { Edtf } from '../src/core/model/edtf.ts'
import { type Entity, EntityKind } from '../src/core/model/entity.ts'
import { CaseId, ClaimId, EntityId, LinkId, NoteId, TagId } from '../src/core/model/ids.ts'
import type { Link } from '../src/core/model/link.ts'
import type { Note } from '../src/core/model/note.ts'
import { type RecordOf, type Table, tables } from '../src/core/model/tables.ts'
import { type Tag, TagColour } from '../src/core/model/tag.ts'
import { type Timestamp, timestampOf } from '../src/core/model/time.ts'
import { Credibility } from '../src/core/vocabulary/admiralty.ts'
import { Confidence } from '../src/core/vocabulary/confidence.ts'
import { yardstickBands } from '../src/core/vocabulary/likelihood.ts'
import { Relation } from '../src/core/vocabulary/relations.ts'
import { type Planned, planSource, type Stamps, writeSource } from './make-sources.ts'
import { languages, names, type Phrases } from './phrases.ts'
import { Random } from './random.ts'

/** The records of a made-up case, by table; what they refer to stands, and every anchor fits its source. */
export type MadeCase = { readonly [Name in Table]: readonly RecordOf<Name>[] }

const seed = 20_260_101
const beginning = Date.UTC(2026, 0, 1)
const shortestStatement = 60
const claimsPerSource = 50

/**
 * A case of so many claims, the same on every run: statements of about 60 to 160 characters in Latin, Arabic and Chinese script, with about 1.2
 * mentions, 2 tags and 2 entities each, and a link and a note on every tenth.
 */
export function makeCase(claims: number): MadeCase {
  const random = new Random(seed)
  const stamps = new Clock()
  const id = stamps.newId(CaseId)
  const at = stamps.at()
  const tags = makeTags(random, stamps)
  const entities = makeEntities(Math.max(20, Math.min(5000, Math.ceil(claims / 30))), random, stamps)
  const sources = Array.from({ length: Math.ceil(claims / claimsPerSource) }, () => {
    const phrases = random.pick(languages)
    return { phrases, planned: planSource(stamps, phrases.language) }
  })
  const made = sources.flatMap(({ phrases, planned }, index) =>
    Array.from({ length: Math.min(claimsPerSource, claims - index * claimsPerSource) }, () => {
      const claim = makeClaim(phrases, { tags, entities }, random, stamps)
      stateIn(planned, claim, random)
      if (random.happens(0.2)) stateIn(random.pick(sources).planned, claim, random)
      return claim
    }),
  )
  const written = sources.map(({ planned }, index) => writeSource(planned, index, random, stamps))
  return {
    cases: [
      {
        id,
        title: 'A made-up case',
        question: '',
        marking: '',
        yardstick: 'icd203-likelihood',
        createdAt: at,
        updatedAt: at,
      },
    ],
    contents: written.map(({ content }) => content),
    sources: written.map(({ source }) => source),
    tags,
    entities,
    claims: made,
    mentions: written.flatMap(({ mentions }) => mentions),
    links: made.filter(() => random.happens(0.1)).flatMap((claim) => makeLink(claim, made, random, stamps)),
    notes: made.filter(() => random.happens(0.1)).map((claim) => makeNote(claim, random, stamps)),
    views: [],
  }
}

/** The made-up case as an engine holds it. */
export function stateOf(made: MadeCase): CaseState {
  const state = new CaseState()
  const load = <Name extends Table>(table: Name): void => state.load(table, made[table])
  for (const table of tables) load(table)
  return state
}

/** Ids that count up as UUIDv7s do, and times a second apart. */
class Clock implements Stamps {
  #ids = 0
  #seconds = 0

  newId<Id>(schema: { parse(value: string): Id }): Id {
    this.#ids += 1
    const time = (beginning + Math.floor(this.#ids / 16)).toString(16).padStart(12, '0')
    return schema.parse(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${this.#ids.toString(16).padStart(12, '0')}`)
  }

  at(): Timestamp {
    this.#seconds += 1
    return timestampOf(beginning + this.#seconds * 1000)
  }
}

function makeTags(random: Random, stamps: Stamps): readonly Tag[] {
  const make = (name: string, parent: TagId | null, order: number): Tag => {
    const at = stamps.at()
    const colour = random.pick(TagColour.options)
    return { id: stamps.newId(TagId), name, parent, colour, description: '', order, createdAt: at, updatedAt: at }
  }
  return names.topics.flatMap((topic, topicOrder) => {
    const root = make(topic, null, topicOrder)
    const aspects = names.aspects.slice(0, 4 + random.below(7)).flatMap((aspect, aspectOrder) => {
      const middle = make(`${topic} ${aspect}`, root.id, aspectOrder)
      const leaves = names.details
        .slice(0, random.below(7))
        .map((detail, order) => make(`${topic} ${aspect} ${detail}`, middle.id, order))
      return [middle, ...leaves]
    })
    return [root, ...aspects]
  })
}

function makeEntities(count: number, random: Random, stamps: Stamps): readonly Entity[] {
  return Array.from({ length: count }, (_, index) => {
    const at = stamps.at()
    return {
      id: stamps.newId(EntityId),
      name: `${random.pick(names.bodies)} ${random.pick(names.places)} ${index + 1}`,
      kind: random.pick(EntityKind.options),
      aliases: random.happens(0.3) ? [`${random.pick(names.places)} ${index + 1}`] : [],
      description: '',
      createdAt: at,
      updatedAt: at,
    }
  })
}

function makeClaim(
  phrases: Phrases,
  { tags, entities }: { readonly tags: readonly Tag[]; readonly entities: readonly Entity[] },
  random: Random,
  stamps: Stamps,
): Claim {
  const at = stamps.at()
  return {
    id: stamps.newId(ClaimId),
    statement: sentenceOf(phrases, random),
    kind: random.pickCommon(ClaimKind.options),
    status: random.pickCommon(ClaimStatus.options),
    credibility: random.pick(Credibility.options),
    likelihood: random.happens(0.4) ? random.pick(yardstickBands['icd203-likelihood']).id : null,
    confidence: random.happens(0.5) ? random.pick(Confidence.options) : null,
    occurred: random.happens(0.8) ? makeDate(random) : null,
    entities: several(random, () => random.pickCommon(entities).id),
    tags: several(random, () => random.pickCommon(tags).id),
    createdAt: at,
    updatedAt: at,
  }
}

/** One to three different ids, two on average. */
function several<Id>(random: Random, make: () => Id): readonly Id[] {
  return [...new Set(Array.from({ length: 1 + random.below(3) }, make))]
}

function sentenceOf(phrases: Phrases, random: Random): string {
  const { actors, deeds, matters, circumstances, join, end } = phrases
  const space = join === ' ' ? ' ' : ''
  let sentence = [random.pick(actors), random.pick(deeds), random.pick(matters)].join(space)
  while (sentence.length < shortestStatement || random.happens(0.3)) sentence += join + random.pick(circumstances)
  return sentence + end
}

function makeDate(random: Random): Edtf {
  const day = new Date(Date.UTC(2021, 0, 1 + random.below(1200))).toISOString().slice(0, 10)
  if (random.happens(0.7)) return Edtf.parse(day)
  return Edtf.parse(
    random.pick([day.slice(0, 4), day.slice(0, 7), `${day}~`, `${day.slice(0, 4)}?`, `../${day}`, `${day}/..`]),
  )
}

/** Some mentions say the same in more words. */
function stateIn({ statements }: Planned, { id, statement }: Claim, random: Random): void {
  statements.push({
    claim: id,
    sentence: random.happens(0.3) ? `${statement} (${random.pick(names.papers)})` : statement,
  })
}

function makeLink(from: Claim, claims: readonly Claim[], random: Random, stamps: Stamps): readonly Link[] {
  const to = random.pick(claims)
  const at = stamps.at()
  const relation = random.pick(Relation.options)
  return to === from
    ? []
    : [{ id: stamps.newId(LinkId), from: from.id, to: to.id, relation, note: '', createdAt: at, updatedAt: at }]
}

function makeNote({ id }: Claim, random: Random, stamps: Stamps): Note {
  const at = stamps.at()
  const body = `Compare with the **${random.pick(names.papers)}** of that week; ${sentenceOf(random.pick(languages), random)}`
  return {
    id: stamps.newId(NoteId),
    subject: { table: 'claims', id },
    body,
    author: 'Nadia',
    createdAt: at,
    updatedAt: at,
  }
}
