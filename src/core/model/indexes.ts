import type { RecordOf, Table } from './tables.ts'

/** The ways in which records are looked up other than by id, by table. */
export interface Indexes {
  readonly sources: 'origin' | 'content'
  readonly tags: 'parent'
  readonly claims: 'tag' | 'entity'
  readonly mentions: 'claim' | 'source'
  readonly links: 'from' | 'to'
  readonly notes: 'subject'
}

export type IndexedTable = keyof Indexes

type KeysOf<Name extends Table> = Readonly<Record<string, (record: RecordOf<Name>) => readonly string[]>>

/** The keys under which a record stands in each index of its table. */
export const indexKeys: { readonly [Name in Table]: KeysOf<Name> } = {
  cases: {},
  contents: {},
  sources: { origin: (source) => source.derivesFrom, content: (source) => [source.text, source.original] },
  tags: { parent: (tag) => (tag.parent === null ? [] : [tag.parent]) },
  entities: {},
  claims: { tag: (claim) => claim.tags, entity: (claim) => claim.entities },
  mentions: { claim: (mention) => [mention.claim], source: (mention) => [mention.anchor.source] },
  links: { from: (link) => [link.from], to: (link) => [link.to] },
  notes: { subject: (note) => [note.subject.id] },
  views: {},
}
