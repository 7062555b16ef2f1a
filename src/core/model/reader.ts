import type { IndexedTable, Indexes } from './indexes.ts'
import type { IdOf, RecordOf, Table } from './tables.ts'

/** What a command may ask of the case: a record by its id, records by an index, or a whole table. */
export interface Reader {
  byId<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> | undefined
  where<Name extends IndexedTable>(table: Name, index: Indexes[Name], key: string): readonly RecordOf<Name>[]
  all<Name extends Table>(table: Name): Iterable<RecordOf<Name>>
  count(table: Table): number
}
