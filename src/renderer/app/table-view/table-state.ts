import type { Query, SortKey, TableName } from '#core/query/query.ts'
import type { ColumnState } from '../../components/data-table/column-state.ts'
import { nothingChosen, type Selection } from '../../components/data-table/selection.ts'
import { Kept } from '../kept.ts'

/** What a table asks for, as the analyst set it. */
export interface TableState {
  /** The query as it stands in the search field. */
  readonly text: string
  readonly sort: readonly SortKey[]
  readonly group: string | null
}

/** Everything that one table keeps while its case is open. */
export interface KeptTable {
  readonly state: Kept<TableState>
  readonly columns: Kept<ColumnState | null>
  readonly selection: Kept<Selection>
  readonly current: Kept<string | null>
  readonly collapsed: Kept<ReadonlySet<string>>
  readonly offset: Kept<number>
  /** What is asked of the engine now; null until the table has been on screen. */
  readonly query: Kept<Query | null>
}

export const everything: TableState = { text: '', sort: [], group: null }

function keptTable(): KeptTable {
  return {
    state: new Kept(everything),
    columns: new Kept<ColumnState | null>(null),
    selection: new Kept(nothingChosen),
    current: new Kept<string | null>(null),
    collapsed: new Kept<ReadonlySet<string>>(new Set()),
    offset: new Kept(0),
    query: new Kept<Query | null>(null),
  }
}

/** What each table keeps. Other views read the choice of a table here, and show it with another query. */
export const keptTables: Readonly<Record<TableName, KeptTable>> = {
  claims: keptTable(),
  sources: keptTable(),
  links: keptTable(),
  notes: keptTable(),
  tags: keptTable(),
  entities: keptTable(),
}
