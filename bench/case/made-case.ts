import type { Claim } from '../../src/core/model/claim.ts'
import { CaseId, ClaimId, LinkId, NoteId } from '../../src/core/model/ids.ts'
import type { Link } from '../../src/core/model/link.ts'
import type { Note } from '../../src/core/model/note.ts'
import type { RecordOf, Table } from '../../src/core/model/tables.ts'
import { Relation } from '../../src/core/vocabulary/relations.ts'
import { makeClaim, type Named, type Stated, sentences } from './claims.ts'
import { makeEntities, makeTags } from './names.ts'
import { languages, names } from './phrases.ts'
import { Random } from './random.ts'
import { writeSource } from './source.ts'
import { idOf, madeAt } from './stamps.ts'

/** Ready records by table, which refer to nothing but each other and what came before them. */
export type MadeRecords = { readonly [Name in Exclude<Table, 'cases' | 'views'>]: readonly RecordOf<Name>[] }

/** What the sizes of a made case follow from. */
export interface CasePlan {
  readonly claims: number
  /** Statements to take in turn in place of made ones; null for made ones. */
  readonly statements: readonly string[] | null
}

/** The fields that the case itself is founded with. */
export const foundation = {
  title: 'A made-up case',
  question: 'What follows from this many claims?',
  marking: '',
  yardstick: 'icd203-likelihood',
} as const

const seed = 20_260_101
const claimsPerSource = 1000

/**
 * A case of so many claims, the same on every run: 60 tags, some thousand entities, and for every thousand claims a source that states about 800 of
 * them (one in eight is a claim of the source before), 200 links and 50 notes. Nothing but the present source is held, so a case of any size can be made.
 */
export class MadeCase {
  readonly id = idOf(CaseId, 'cases', 0)
  readonly plan: CasePlan

  constructor(plan: CasePlan) {
    this.plan = plan
  }

  /** Tags and entities first, then slices of at most about `claims` claims (whole sources, at least one) with all that goes with them. */
  *slices(claims: number): Generator<MadeRecords> {
    const random = new Random(seed)
    const named: Named = { tags: makeTags(random), entities: makeEntities(this.plan.claims, random) }
    yield { ...nothing, ...named }
    const together = Math.max(1, Math.floor(claims / claimsPerSource))
    let gathered: MadeRecords[] = []
    for (const records of this.#sources(named, random)) {
      gathered.push(records)
      if (gathered.length < together) continue
      yield joined(gathered)
      gathered = []
    }
    if (gathered.length > 0) yield joined(gathered)
  }

  /** The records of one source after the other. */
  *#sources(named: Named, random: Random): Generator<MadeRecords> {
    const count = { mentions: 0, links: 0, notes: 0 }
    let before: readonly Stated[] = []
    for (let first = 0; first < this.plan.claims; first += claimsPerSource) {
      const phrases = random.pick(languages)
      const length = Math.min(claimsPerSource, this.plan.claims - first)
      const stated = Array.from({ length }, (_, index) =>
        makeClaim(first + index, phrases, named, this.#statement(first + index), random),
      )
      const sentencesHere = [...stated.filter(() => random.happens(0.7)), ...before.filter(() => random.happens(0.1))]
      const { source, content, mentions } = writeSource(
        first / claimsPerSource,
        phrases.language,
        sentencesHere,
        count.mentions,
        random,
      )
      const claims = stated.map(({ claim }) => claim)
      const links = makeLinks(claims, first + length, count.links, random)
      const notes = makeNotes(claims, count.notes, random)
      count.mentions += mentions.length
      count.links += links.length
      count.notes += notes.length
      before = stated
      yield { ...nothing, contents: [content], sources: [source], claims, mentions, links, notes }
    }
  }

  #statement(number: number): string | null {
    const { statements } = this.plan
    return statements?.[number % statements.length] ?? null
  }
}

const nothing: MadeRecords = {
  contents: [],
  sources: [],
  tags: [],
  entities: [],
  claims: [],
  mentions: [],
  links: [],
  notes: [],
}

function joined(slices: readonly MadeRecords[]): MadeRecords {
  return {
    contents: slices.flatMap(({ contents }) => contents),
    sources: slices.flatMap(({ sources }) => sources),
    tags: slices.flatMap(({ tags }) => tags),
    entities: slices.flatMap(({ entities }) => entities),
    claims: slices.flatMap(({ claims }) => claims),
    mentions: slices.flatMap(({ mentions }) => mentions),
    links: slices.flatMap(({ links }) => links),
    notes: slices.flatMap(({ notes }) => notes),
  }
}

/** Links from one claim in five to any other claim that stands by then. */
function makeLinks(claims: readonly Claim[], standing: number, firstLink: number, random: Random): readonly Link[] {
  return claims
    .filter(() => random.happens(0.2))
    .flatMap((claim) => {
      const to = idOf(ClaimId, 'claims', random.below(standing))
      return to === claim.id ? [] : [{ from: claim.id, to, relation: random.pick(Relation.options) }]
    })
    .map((ends, index) => {
      const number = firstLink + index
      return {
        id: idOf(LinkId, 'links', number),
        ...ends,
        note: '',
        createdAt: madeAt(number),
        updatedAt: madeAt(number),
      }
    })
}

/** A note on one claim in twenty. */
function makeNotes(claims: readonly Claim[], firstNote: number, random: Random): readonly Note[] {
  return claims
    .filter(() => random.happens(0.05))
    .map((claim, index) => {
      const number = firstNote + index
      const { long } = sentences(random.pick(languages), random)
      return {
        id: idOf(NoteId, 'notes', number),
        subject: { table: 'claims', id: claim.id },
        body: `Compare with the **${random.pick(names.papers)}** of that week; ${long}`,
        author: 'Nadia',
        createdAt: madeAt(number),
        updatedAt: madeAt(number),
      }
    })
}
