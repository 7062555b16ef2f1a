import { useEffect, useMemo, useState } from 'react'
import { fields } from '#core/query/fields.ts'
import { parseQuery } from '#core/query/parse-query.ts'
import { printQuery } from '#core/query/print-query.ts'
import type { Filter, Query, TableName } from '#core/query/query.ts'
import type { Rows } from '#engine/rows.ts'
import type { Arrangement } from '../../components/data-table/act-on-column.ts'
import type { Column } from '../../components/data-table/column.ts'
import { ColumnState, firstColumnState, fitted } from '../../components/data-table/column-state.ts'
import { recall, remember } from '../../components/remembered.ts'
import { useSteady } from '../../components/use-newest.ts'
import { type QueriedRows, useRows } from '../../engine/use-rows.ts'
import { useKept } from '../kept.ts'
import { keptTables, rememberOrder, type TableState } from './table-state.ts'
import { useMatching } from './use-chosen.ts'

export interface TableModel<Name extends TableName> {
  readonly table: Name
  readonly state: TableState
  readonly setState: (change: Partial<TableState>) => void
  /** What the search field asks for; while it cannot be read, what it last asked for. */
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  /** Why the text in the search field cannot be read. */
  readonly problem: string | null
  readonly rows: QueriedRows<Name>
  readonly arrangement: Arrangement
  readonly arrange: (arrangement: Arrangement) => void
  readonly resetColumns: () => void
}

const matchesAll: Filter = { kind: 'and', of: [] }

/** The state of a table of records: what it asks for, how it is arranged, and its rows. What changes it stays the same for ever. */
export function useTable<Name extends TableName>(
  table: Name,
  columns: readonly Column<Rows[Name]>[],
  countsFacets: boolean,
): TableModel<Name> {
  const kept = keptTables[table]
  const [state, write] = useKept(kept.state)
  const [columnState, writeColumns] = useKept(kept.columns)
  const [, writeQuery] = useKept(kept.query)
  const parsed = useMemo(() => parseQuery(state.text, fields[table]), [state.text, table])
  const [filter, setReadable] = useState(parsed.ok ? parsed.value : matchesAll)
  if (parsed.ok && parsed.value !== filter) setReadable(parsed.value)

  const query = useMemo(
    () => queryOf(table, filter, { sort: state.sort, group: state.group }, countsFacets),
    [table, filter, state.sort, state.group, countsFacets],
  )
  useEffect(() => writeQuery({ ...query, facets: [] } satisfies Query), [writeQuery, query])
  const rows = useRows(query)
  useMatching(table, filter)

  const key = `columns.${table}`
  const arranged = useMemo(
    () => fitted(columnState ?? recall(key, ColumnState) ?? firstColumnState(columns), columns),
    [columnState, key, columns],
  )
  const arrangement = useMemo(
    () => ({ columns: arranged, sort: state.sort, group: state.group }),
    [arranged, state.sort, state.group],
  )

  function keepColumns(next: ColumnState): void {
    writeColumns(next)
    remember(key, next)
  }

  // The engine is asked before anything is drawn, so that it answers while the window shows what was pressed.
  const change = useSteady((part: Partial<TableState>) => {
    const next = { ...state, ...part }
    const read = next.text === state.text ? parsed : parseQuery(next.text, fields[table])
    rows.ask(queryOf(table, read.ok ? read.value : filter, next, countsFacets))
    write(next)
    if (next.sort !== state.sort || next.group !== state.group) rememberOrder(table, next)
  })

  return {
    table,
    state,
    setState: change,
    filter,
    setFilter: useSteady((next) => change({ text: printQuery(next, fields[table]) })),
    problem: parsed.ok ? null : parsed.message,
    rows,
    arrangement,
    arrange: useSteady(({ columns: next, sort, group }) => {
      if (next !== arranged) keepColumns(next)
      if (sort !== state.sort || group !== state.group) change({ sort, group })
    }),
    resetColumns: useSteady(() => keepColumns(firstColumnState(columns))),
  }
}

function queryOf<Name extends TableName>(
  table: Name,
  filter: Filter,
  { sort, group }: Pick<TableState, 'sort' | 'group'>,
  countsFacets: boolean,
): Query & { readonly table: Name } {
  const facets = countsFacets ? fields[table].filter(({ facet }) => facet).map(({ name }) => name) : []
  return { table, filter, sort, group, facets }
}
