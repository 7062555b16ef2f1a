import { useEffect, useMemo, useState } from 'react'
import { everything } from '#core/query/all-rows.ts'
import { fields } from '#core/query/fields.ts'
import { printQuery } from '#core/query/print-query.ts'
import type { Filter, Query, TableName } from '#core/query/query.ts'
import { readSearch } from '#core/query/read-search.ts'
import type { Rows } from '#engine/rows.ts'
import type { Arrangement } from '../../components/data-table/act-on-column.ts'
import type { Column } from '../../components/data-table/column.ts'
import { ColumnState, firstColumnState, fitted } from '../../components/data-table/column-state.ts'
import { recall, remember } from '../../components/memory.ts'
import { useSteady } from '../../components/use-newest.ts'
import { useSettled } from '../../components/use-settled.ts'
import { type QueriedRows, useRows } from '../../engine/use-rows.ts'
import { useWorkbench } from '../../engine/workbench.ts'
import { useKept, useKeptStore } from '../kept.ts'
import { keptTables, rememberOrder, type TableState } from './table-state.ts'
import { useMatching } from './use-chosen.ts'

export interface TableModel<Name extends TableName> {
  readonly table: Name
  readonly state: TableState
  readonly setState: (change: Partial<TableState>) => void
  /** What the search field asks for; while it cannot be read, what it last asked for. */
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  /** Why the text in the search field cannot be answered. */
  readonly problem: string | null
  readonly rows: QueriedRows<Name>
  readonly arrangement: Arrangement
  readonly arrange: (arrangement: Arrangement) => void
  readonly resetColumns: () => void
}

/** Milliseconds until the beginning of a term counts as all that was meant. */
const typing = 1000

/** The state of a table of records: what it asks for, how it is arranged, and its rows. What changes it stays the same for ever. */
export function useTable<Name extends TableName>(
  table: Name,
  columns: readonly Column<Rows[Name]>[],
  countsFacets: boolean,
): TableModel<Name> {
  const kept = keptTables[table]
  const store = useKeptStore()
  const [state] = useKept(kept.state)
  const [columnState, writeColumns] = useKept(kept.columns)
  const { yardstick } = useWorkbench()
  const search = useMemo(() => readSearch(state.text, table, yardstick), [state.text, table, yardstick])
  const [filter, setReadable] = useState(search.filter ?? everything)
  if (search.filter !== null && search.filter !== filter) setReadable(search.filter)
  const isBeingTyped = useSettled(state.text, typing) !== state.text

  const query = useMemo(
    () => queryOf(table, filter, { sort: state.sort, group: state.group }, countsFacets),
    [table, filter, state.sort, state.group, countsFacets],
  )
  useEffect(() => kept.query.write(store, { ...query, facets: [] } satisfies Query), [kept, store, query])
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

  const { whenAnswered } = rows
  useEffect(() => whenAnswered(store.settle), [whenAnswered, store])

  // The engine is asked before anything is drawn, and what was asked for is shown with the rows that it brings.
  const change = useSteady((part: Partial<TableState>) => {
    const last = kept.state.read(store)
    const next = { ...last, ...part }
    const asked = next.text === state.text ? filter : (readSearch(next.text, table, yardstick).filter ?? filter)
    kept.state.writeHeld(store, next)
    rows.ask(queryOf(table, asked, next, countsFacets))
    if (next.sort !== last.sort || next.group !== last.group) rememberOrder(table, next)
  })

  return {
    table,
    state,
    setState: change,
    filter,
    setFilter: useSteady((next) => change({ text: printQuery(next, fields[table]) })),
    problem: search.isHalfTyped && isBeingTyped ? null : search.problem,
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
