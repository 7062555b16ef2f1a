import { CaseState } from '../../../journal/state.ts'
import { type Anchor, Anchor as AnchorSchema } from '../../../model/anchor.ts'
import { Case } from '../../../model/case.ts'
import { Claim } from '../../../model/claim.ts'
import { Entity } from '../../../model/entity.ts'
import { Link } from '../../../model/link.ts'
import { Mention } from '../../../model/mention.ts'
import { Note } from '../../../model/note.ts'
import { Source } from '../../../model/source.ts'
import type { Table } from '../../../model/tables.ts'
import { Tag } from '../../../model/tag.ts'

const kindDigits: Readonly<Record<Table, string>> = {
  cases: '0',
  contents: '1',
  sources: '2',
  tags: '3',
  entities: '4',
  claims: '5',
  mentions: '6',
  links: '7',
  notes: '8',
  views: '9',
}

/** The id of the numbered record of a table: the same in every run, in the order of the numbers. */
export function idOf(table: Table, number: number): string {
  return `0193000${kindDigits[table]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const times = { createdAt: '2026-11-22T18:30:00.000Z', updatedAt: '2026-11-22T18:30:00.000Z' }

export const textDigest = 'a'.repeat(64)
export const originalDigest = 'b'.repeat(64)

export function caseRecord(fields: Partial<Record<keyof Case, unknown>> = {}): Case {
  return Case.parse({
    id: idOf('cases', 1),
    title: 'A case',
    question: '',
    marking: '',
    yardstick: 'icd203-likelihood',
    ...times,
    ...fields,
  })
}

export function source(number: number, fields: Partial<Record<keyof Source, unknown>> = {}): Source {
  return Source.parse({
    id: idOf('sources', number),
    title: `Source ${number}`,
    kind: 'brief',
    authors: [],
    publisher: '',
    owner: '',
    url: '',
    published: null,
    retrieved: null,
    language: '',
    direction: 'auto',
    text: textDigest,
    textLength: 100,
    original: originalDigest,
    mediaType: 'text/plain',
    reliability: 'F',
    derivesFrom: [],
    ...times,
    ...fields,
  })
}

export function claim(number: number, fields: Partial<Record<keyof Claim, unknown>> = {}): Claim {
  return Claim.parse({
    id: idOf('claims', number),
    statement: `Claim ${number}.`,
    kind: 'event',
    status: 'unreviewed',
    credibility: '6',
    likelihood: null,
    confidence: null,
    occurred: null,
    entities: [],
    tags: [],
    ...times,
    ...fields,
  })
}

export function mention(number: number, ofClaim: number, inSource: number, fields: Partial<Anchor> = {}): Mention {
  const anchor = AnchorSchema.parse({
    source: idOf('sources', inSource),
    start: 0,
    end: 5,
    exact: 'quote',
    prefix: '',
    suffix: '',
    ...fields,
  })
  return Mention.parse({
    id: idOf('mentions', number),
    claim: idOf('claims', ofClaim),
    anchor,
    createdAt: times.createdAt,
  })
}

export function link(number: number, from: number, to: number, relation = 'supports', note = ''): Link {
  return Link.parse({
    id: idOf('links', number),
    from: idOf('claims', from),
    to: idOf('claims', to),
    relation,
    note,
    ...times,
  })
}

export function note(
  number: number,
  table: Note['subject']['table'],
  subject: number,
  body: string,
  author = 'Ana',
): Note {
  return Note.parse({ id: idOf('notes', number), subject: { table, id: idOf(table, subject) }, body, author, ...times })
}

export function tag(number: number, fields: Partial<Record<keyof Tag, unknown>> = {}): Tag {
  return Tag.parse({
    id: idOf('tags', number),
    name: `tag ${number}`,
    parent: null,
    colour: 'teal',
    description: '',
    order: 0,
    ...times,
    ...fields,
  })
}

export function entity(number: number, fields: Partial<Record<keyof Entity, unknown>> = {}): Entity {
  return Entity.parse({
    id: idOf('entities', number),
    name: `Entity ${number}`,
    kind: 'person',
    aliases: [],
    description: '',
    ...times,
    ...fields,
  })
}

/** The records of a case, those that are not named being none; without a case record there is a plain one. */
export interface SampleRecords {
  readonly cases?: readonly Case[]
  readonly sources?: readonly Source[]
  readonly tags?: readonly Tag[]
  readonly entities?: readonly Entity[]
  readonly claims?: readonly Claim[]
  readonly mentions?: readonly Mention[]
  readonly links?: readonly Link[]
  readonly notes?: readonly Note[]
}

export function stateOf(records: SampleRecords): CaseState {
  const state = new CaseState()
  state.load('cases', records.cases ?? [caseRecord()])
  state.load('sources', records.sources ?? [])
  state.load('tags', records.tags ?? [])
  state.load('entities', records.entities ?? [])
  state.load('claims', records.claims ?? [])
  state.load('mentions', records.mentions ?? [])
  state.load('links', records.links ?? [])
  state.load('notes', records.notes ?? [])
  return state
}
