import type { RecordOf, Table } from '#core/model/tables.ts'

/** The records that a record is about, by its table: what happens to it is a part of their history. */
export const subjectsOf: { readonly [Name in Table]: (record: RecordOf<Name>) => readonly string[] } = {
  cases: () => [],
  contents: () => [],
  sources: () => [],
  tags: () => [],
  entities: () => [],
  claims: () => [],
  mentions: ({ claim }) => [claim],
  links: ({ from, to }) => [from, to],
  notes: ({ subject }) => [subject.id],
  views: () => [],
}
