import { z } from 'zod'
import type { IdSet } from '#core/model/id-set.ts'
import { fields } from '#core/query/fields.ts'
import { type Query, SortKey, type TableName } from '#core/query/query.ts'
import type { ColumnState } from '../../components/data-table/column-state.ts'
import { nothingChosen, type Selection } from '../../components/data-table/selection.ts'
import { recall, remember } from '../../components/memory.ts'
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
  /** The rows that match, known while some are chosen, and the search under which those were chosen. */
  readonly matching: Kept<IdSet | null>
  readonly chosenUnder: Kept<string | null>
  readonly current: Kept<string | null>
  readonly collapsed: Kept<ReadonlySet<string>>
  readonly offset: Kept<number>
  /** What is asked of the engine now; null until the table has been on screen. */
  readonly query: Kept<Query | null>
}

export const everything: TableState = { text: '', sort: [], group: null }

const Order = z.object({ sort: z.array(SortKey).readonly(), group: z.string().nullable() })
type Order = Pick<TableState, 'sort' | 'group'>

/** The order and grouping that this machine remembers of a table, as far as its fields are still there. */
function recalledOrder(table: TableName): Order {
  const isField = (field: string) => fields[table].some(({ name }) => name === field)
  const { sort, group } = recall(`order.${table}`, Order) ?? everything
  return { sort: sort.filter(({ field }) => isField(field)), group: group !== null && isField(group) ? group : null }
}

/** Remembers the order and grouping of a table on this machine. */
export function rememberOrder(table: TableName, { sort, group }: Order): void {
  remember(`order.${table}`, { sort, group })
}

function keptTable(table: TableName): KeptTable {
  return {
    state: new Kept(everything, () => ({ ...everything, ...recalledOrder(table) })),
    columns: new Kept<ColumnState | null>(null),
    selection: new Kept(nothingChosen),
    matching: new Kept<IdSet | null>(null),
    chosenUnder: new Kept<string | null>(null),
    current: new Kept<string | null>(null),
    collapsed: new Kept<ReadonlySet<string>>(new Set()),
    offset: new Kept(0),
    query: new Kept<Query | null>(null),
  }
}

/** What each table keeps. Other views read the choice of a table here, and show it with another query. */
export const keptTables: Readonly<Record<TableName, KeptTable>> = {
  claims: keptTable('claims'),
  sources: keptTable('sources'),
  links: keptTable('links'),
  notes: keptTable('notes'),
  tags: keptTable('tags'),
  entities: keptTable('entities'),
}
