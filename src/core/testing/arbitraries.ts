import * as fc from 'fast-check'
import { bytesContent, textContent } from '../commands/source/contents.ts'
import type { Anchor } from '../model/anchor.ts'
import { ClaimKind, ClaimStatus } from '../model/claim.ts'
import { EntityKind } from '../model/entity.ts'
import { CaseId, ClaimId, EntityId, LinkId, MentionId, NoteId, Sha256, SourceId, TagId, ViewId } from '../model/ids.ts'
import { type Subject, SubjectTable } from '../model/note.ts'
import { Direction, SourceKind } from '../model/source.ts'
import type { RecordOf, Table } from '../model/tables.ts'
import { TagColour } from '../model/tag.ts'
import { TableName } from '../query/query.ts'
import { Credibility, Reliability } from '../vocabulary/admiralty.ts'
import { Confidence } from '../vocabulary/confidence.ts'
import { Likelihood, Yardstick } from '../vocabulary/likelihood.ts'
import { Relation } from '../vocabulary/relations.ts'
import { anyEdtf, anyName, anyText, anyTimestamp, anyWords } from './texts.ts'

function id<Id>(schema: { parse(value: string): Id }): fc.Arbitrary<Id> {
  return fc.uuid({ version: 7 }).map((value) => schema.parse(value))
}

/** Records with the prototype that parsed JSON has. */
function record<Model>(model: { [Field in keyof Model]: fc.Arbitrary<Model[Field]> }): fc.Arbitrary<Model> {
  return fc.record(model, { noNullPrototype: true })
}

function several<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.array(item, { maxLength: 3 })
}

const times = { createdAt: anyTimestamp, updatedAt: anyTimestamp }

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/).map((digest) => Sha256.parse(digest))

const anchor = record({
  source: id(SourceId),
  start: fc.nat(100_000),
  exact: anyWords,
  prefix: anyText,
  suffix: anyText,
}).map((fields): Anchor => ({ ...fields, end: fields.start + fields.exact.length }))

const subject = record({
  table: fc.constantFrom(...SubjectTable.options),
  id: fc.uuid({ version: 7 }),
}) satisfies fc.Arbitrary<Subject>

const sortKey = record({ field: anyName, direction: fc.constantFrom('ascending', 'descending') })

/** Any record of each table, on its own: what it refers to need not exist. */
export const anyRecord: { readonly [Name in Table]: fc.Arbitrary<RecordOf<Name>> } = {
  cases: record({
    id: id(CaseId),
    title: anyName,
    question: anyText,
    marking: anyText,
    yardstick: fc.constantFrom(...Yardstick.options),
    ...times,
  }),
  contents: fc.oneof(anyText.map(textContent), fc.base64String({ maxLength: 40 }).map(bytesContent)),
  sources: record({
    id: id(SourceId),
    title: anyName,
    kind: fc.constantFrom(...SourceKind.options),
    authors: several(anyName),
    publisher: anyText,
    owner: anyText,
    url: fc.oneof(fc.constant(''), fc.webUrl()),
    published: fc.option(anyEdtf),
    retrieved: fc.option(anyTimestamp),
    language: fc.constantFrom('', 'en', 'ps', 'fa-AF', 'zh-Hant'),
    direction: fc.constantFrom(...Direction.options),
    text: sha256,
    textLength: fc.nat(),
    original: sha256,
    mediaType: fc.constantFrom('text/plain', 'text/markdown', 'application/pdf'),
    reliability: fc.constantFrom(...Reliability.options),
    derivesFrom: several(id(SourceId)),
    ...times,
  }),
  tags: record({
    id: id(TagId),
    name: anyName,
    parent: fc.option(id(TagId)),
    colour: fc.constantFrom(...TagColour.options),
    description: anyText,
    order: fc.nat(100),
    ...times,
  }),
  entities: record({
    id: id(EntityId),
    name: anyName,
    kind: fc.constantFrom(...EntityKind.options),
    aliases: several(anyName),
    description: anyText,
    ...times,
  }),
  claims: record({
    id: id(ClaimId),
    statement: anyWords,
    kind: fc.constantFrom(...ClaimKind.options),
    status: fc.constantFrom(...ClaimStatus.options),
    credibility: fc.constantFrom(...Credibility.options),
    likelihood: fc.option(fc.constantFrom(...Likelihood.options)),
    confidence: fc.option(fc.constantFrom(...Confidence.options)),
    occurred: fc.option(anyEdtf),
    entities: several(id(EntityId)),
    tags: several(id(TagId)),
    ...times,
  }),
  mentions: record({ id: id(MentionId), claim: id(ClaimId), anchor, createdAt: anyTimestamp }),
  links: record({
    id: id(LinkId),
    from: id(ClaimId),
    to: id(ClaimId),
    relation: fc.constantFrom(...Relation.options),
    note: anyText,
    ...times,
  }),
  notes: record({ id: id(NoteId), subject, body: anyWords, author: anyText, ...times }),
  views: record({
    id: id(ViewId),
    name: anyName,
    table: fc.constantFrom(...TableName.options),
    query: anyText,
    columns: several(anyName),
    sort: several(sortKey),
    group: fc.option(anyName),
    ...times,
  }),
}
