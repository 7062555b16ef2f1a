import type { RecordOf, Table } from '../model/tables.ts'

/** The id of a record and those of its fields that a change touches. */
export type Patch<Name extends Table> = Partial<RecordOf<Name>> & Pick<RecordOf<Name>, 'id'>

/** What a command changes in one table. An update holds the touched fields before and after, under the record's id. */
export interface TableDiff<Name extends Table> {
  readonly added: readonly RecordOf<Name>[]
  readonly updated: readonly (readonly [from: Patch<Name>, to: Patch<Name>])[]
  readonly removed: readonly RecordOf<Name>[]
}

/** The unit of change. Undo, history, repair and exchange read this one type; a table without changes is absent. */
export type Diff = { readonly [Name in Table]?: TableDiff<Name> }
