import { recordSchemas } from '../../model/record-schemas.ts'
import type { IdOf, RecordOf, Table } from '../../model/tables.ts'

/** The place of a record that another refers to. */
interface Reference {
  readonly table: Table
  readonly id: IdOf<Table>
}

/** The records that a record refers to, by its table; a case is whole when all of them stand in it. */
export const referencesOf: { readonly [Name in Table]: (record: RecordOf<Name>) => readonly Reference[] } = {
  cases: () => [],
  contents: () => [],
  sources: ({ text, original, derivesFrom }) => [
    { table: 'contents', id: text },
    { table: 'contents', id: original },
    ...referencesTo('sources', derivesFrom),
  ],
  tags: ({ parent }) => (parent === null ? [] : [{ table: 'tags', id: parent }]),
  entities: () => [],
  claims: ({ tags, entities }) => [...referencesTo('tags', tags), ...referencesTo('entities', entities)],
  mentions: ({ claim, anchor }) => [
    { table: 'claims', id: claim },
    { table: 'sources', id: anchor.source },
  ],
  links: ({ from, to }) => referencesTo('claims', [from, to]),
  notes: ({ subject: { table, id } }) => [{ table, id: recordSchemas[table].shape.id.parse(id) }],
  views: () => [],
}

function referencesTo(table: Table, ids: readonly IdOf<Table>[]): readonly Reference[] {
  return ids.map((id) => ({ table, id }))
}
