import { ClaimKind, ClaimStatus } from '#core/model/claim.ts'
import { EntityKind } from '#core/model/entity.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { Note } from '#core/model/note.ts'
import type { Reader } from '#core/model/reader.ts'
import { SourceKind } from '#core/model/source.ts'
import type { Tag } from '#core/model/tag.ts'
import type { TableName } from '#core/query/query.ts'
import { credibilityGrades, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import { Likelihood, likelihoodBand } from '#core/vocabulary/likelihood.ts'
import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import type { NamedValue } from '../column.ts'
import { count, date, NaiveRow, names, term, text, time } from './naive-row.ts'

/** The vocabularies as they are shown, by table and field. */
export function vocabulariesOf(read: Reader): Readonly<Record<string, readonly NamedValue[]>> {
  const yardstick = [...read.all('cases')][0]?.yardstick ?? 'icd203-likelihood'
  const same = (value: string) => ({ value, label: value })
  const grade = ({ code, label }: { code: string; label: string }) => ({ value: code, label: `${code} · ${label}` })
  return {
    'claims.kind': ClaimKind.options.map(same),
    'claims.status': ClaimStatus.options.map(same),
    'claims.reliability': Object.values(reliabilityGrades).map(grade),
    'claims.credibility': Object.values(credibilityGrades).map(grade),
    'claims.likelihood': Likelihood.options.map((value) => ({ value, label: likelihoodBand(value, yardstick).term })),
    'claims.confidence': Confidence.options.map(same),
    'sources.kind': SourceKind.options.map(same),
    'sources.reliability': Object.values(reliabilityGrades).map(grade),
    'links.relation': Relation.options.map((value) => ({ value, label: relationWords[value].forward })),
    'notes.on': ['claim', 'source', 'tag', 'link', 'entity', 'case'].map(same),
    'entities.kind': EntityKind.options.map(same),
  }
}

/** The rows of a table in the order that they have when nothing else is asked for. */
export function naiveRows(read: Reader, table: TableName, collator: Intl.Collator): readonly NaiveRow[] {
  const rows = makers[table](read, collator, (field) => vocabulariesOf(read)[`${table}.${field}`] ?? [])
  if (table === 'tags') return rows
  return [...rows].sort((left, right) => (left.id < right.id ? -1 : 1))
}

type Maker = (
  read: Reader,
  collator: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
) => readonly NaiveRow[]

const makers: Readonly<Record<TableName, Maker>> = { claims, sources, links, notes, tags, entities }

function claims(
  read: Reader,
  collator: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
): readonly NaiveRow[] {
  return [...read.all('claims')].map((claim) => {
    const mentions = [...read.all('mentions')].filter((mention) => mention.claim === claim.id)
    const sources = mentions.flatMap(({ anchor }) => read.byId('sources', anchor.source) ?? [])
    const grades = sources.map(({ reliability }) => reliability).sort()
    const tags = claim.tags.flatMap((id) => read.byId('tags', id) ?? [])
    const entities = claim.entities.flatMap((id) => read.byId('entities', id)?.name ?? [])
    const notes = notesOn(read, claim.id)
    const outgoing = [...read.all('links')].filter(({ from }) => from === claim.id)
    const incoming = [...read.all('links')].filter(({ to }) => to === claim.id)
    const titles = read
      .where('mentions', 'claim', claim.id)
      .flatMap(({ anchor }) => read.byId('sources', anchor.source)?.title ?? [])
    const parts = [
      claim.statement,
      ...tags.map(({ name }) => name),
      ...entities,
      ...read.where('mentions', 'claim', claim.id).map(({ anchor }) => anchor.exact),
      ...read.where('notes', 'subject', claim.id).map(({ body }) => body),
    ]
    return new NaiveRow(claim.id, parts, {
      statement: text(claim.statement),
      kind: term(claim.kind, vocabulary('kind')),
      status: term(claim.status, vocabulary('status')),
      reliability: term(grades[0] ?? null, vocabulary('reliability'), 'F'),
      credibility: term(claim.credibility, vocabulary('credibility'), '6'),
      likelihood: term(claim.likelihood, vocabulary('likelihood')),
      confidence: term(claim.confidence, vocabulary('confidence')),
      occurred: date(claim.occurred),
      entity: names(entities, collator),
      tag: names(
        tags.map(({ name }) => name),
        collator,
        tags.flatMap((tag) => [tag, ...above(read, tag)]).map(({ name }) => name),
      ),
      source: names(titles, collator),
      mentions: count(mentions.length),
      sources: count(new Set(sources).size),
      links: count(outgoing.length + incoming.length),
      supports: count(incoming.filter(({ relation }) => relation === 'supports').length),
      contradicts: count([...outgoing, ...incoming].filter(({ relation }) => relation === 'contradicts').length),
      notes: count(notes.length),
      updated: time(claim.updatedAt),
    })
  })
}

function sources(
  read: Reader,
  collator: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
): readonly NaiveRow[] {
  return [...read.all('sources')].map((source) => {
    const mentions = [...read.all('mentions')].filter(({ anchor }) => anchor.source === source.id)
    return new NaiveRow(source.id, [source.title, ...source.authors, source.publisher, source.owner, source.url], {
      title: text(source.title),
      kind: term(source.kind, vocabulary('kind')),
      reliability: term(source.reliability, vocabulary('reliability'), 'F'),
      publisher: text(source.publisher),
      owner: text(source.owner),
      author: names(source.authors, collator),
      published: date(source.published),
      language: text(source.language),
      length: count(source.textLength),
      claims: count(new Set(mentions.map(({ claim }) => claim)).size),
      mentions: count(mentions.length),
      notes: count(notesOn(read, source.id).length),
      updated: time(source.updatedAt),
    })
  })
}

function links(
  read: Reader,
  _: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
): readonly NaiveRow[] {
  const statement = (id: ClaimId) => read.byId('claims', id)?.statement ?? ''
  return [...read.all('links')].map(
    (link) =>
      new NaiveRow(link.id, [statement(link.from), statement(link.to), link.note], {
        from: text(statement(link.from)),
        relation: term(link.relation, vocabulary('relation')),
        to: text(statement(link.to)),
        note: text(link.note),
        updated: time(link.updatedAt),
      }),
  )
}

function notes(
  read: Reader,
  _: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
): readonly NaiveRow[] {
  const nouns = { claims: 'claim', sources: 'source', tags: 'tag', links: 'link', entities: 'entity', cases: 'case' }
  return [...read.all('notes')].map((note) => {
    const subject = subjectOf(read, note)
    return new NaiveRow(note.id, [note.body, subject, note.author], {
      body: text(note.body),
      on: term(nouns[note.subject.table], vocabulary('on')),
      subject: text(subject),
      author: text(note.author),
      created: time(note.createdAt),
      updated: time(note.updatedAt),
    })
  })
}

function tags(read: Reader): readonly NaiveRow[] {
  const all = [...read.all('tags')].sort((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))
  const below = (parent: string | null): readonly Tag[] =>
    all.filter((tag) => tag.parent === parent).flatMap((tag) => [tag, ...below(tag.id)])
  return below(null).map((tag) => {
    const withTag = [...read.all('claims')].filter((claim) => claim.tags.includes(tag.id))
    const withBelow = [...read.all('claims')].filter(({ tags }) =>
      tags.some((id) => {
        const own = read.byId('tags', id)
        return own !== undefined && [own, ...above(read, own)].includes(tag)
      }),
    )
    return new NaiveRow(tag.id, [tag.name, tag.description], {
      name: text(tag.name),
      parent: text((tag.parent === null ? undefined : read.byId('tags', tag.parent)?.name) ?? ''),
      description: text(tag.description),
      claims: count(withTag.length),
      below: count(withBelow.length),
      notes: count(notesOn(read, tag.id).length),
      order: count(tag.order),
      updated: time(tag.updatedAt),
    })
  })
}

function entities(
  read: Reader,
  collator: Intl.Collator,
  vocabulary: (field: string) => readonly NamedValue[],
): readonly NaiveRow[] {
  return [...read.all('entities')].map(
    (entity) =>
      new NaiveRow(entity.id, [entity.name, ...entity.aliases, entity.description], {
        name: text(entity.name),
        kind: term(entity.kind, vocabulary('kind')),
        alias: names(entity.aliases, collator),
        claims: count([...read.all('claims')].filter((claim) => claim.entities.includes(entity.id)).length),
        notes: count(notesOn(read, entity.id).length),
        updated: time(entity.updatedAt),
      }),
  )
}

function notesOn(read: Reader, id: string): readonly Note[] {
  return [...read.all('notes')].filter(({ subject }) => subject.id === id)
}

function above(read: Reader, { parent }: Tag): readonly Tag[] {
  const tag = parent === null ? undefined : read.byId('tags', parent)
  return tag === undefined ? [] : [tag, ...above(read, tag)]
}

function subjectOf(read: Reader, { subject: { table, id } }: Note): string {
  const titled = <Value extends { readonly id: string }>(records: Iterable<Value>, label: (record: Value) => string) =>
    [...records].filter((record) => record.id === id).map(label)[0] ?? ''
  switch (table) {
    case 'claims':
      return titled(read.all('claims'), ({ statement }) => statement)
    case 'sources':
      return titled(read.all('sources'), ({ title }) => title)
    case 'tags':
      return titled(read.all('tags'), ({ name }) => name)
    case 'entities':
      return titled(read.all('entities'), ({ name }) => name)
    case 'cases':
      return titled(read.all('cases'), ({ title }) => title)
    case 'links':
      return titled(read.all('links'), ({ from, relation, to }) => {
        const [left, right] = [from, to].map((end) => read.byId('claims', end)?.statement ?? '')
        return `“${left}” ${relationWords[relation].forward} “${right}”`
      })
  }
}
