import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Failure } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Facet } from '#engine/answers.ts'
import type { Rows } from '#engine/rows.ts'
import type { RowSource } from '../components/data-table/row-source.ts'
import { useNewest } from '../components/use-newest.ts'
import { queriedTables } from './queried-tables.ts'
import { RowLoader } from './row-loader.ts'
import { useWorkbench } from './workbench.ts'

export interface QueriedRows<Name extends TableName> extends RowSource<Rows[Name]> {
  readonly facets: Readonly<Record<string, Facet>>
  readonly failure: Failure | null
  /** Whether there has been an answer at all; until then the table shows where rows will be. */
  readonly answered: boolean
  /** Whether an answer is awaited for so long that one has to be told of it. */
  readonly isLate: boolean
  /** Asks something else at once, before it is drawn that it is asked. */
  readonly ask: (query: Query & { readonly table: Name }) => void
  /** Calls the listener with every answer, before it is drawn, until the function that it gives back is called. */
  readonly whenAnswered: (listener: () => void) => () => void
}

/** The rows that match a query, for `DataTable`: loaded as they come into view, kept up to date, never blank in between. */
export function useRows<Name extends TableName>(query: Query & { readonly table: Name }): QueriedRows<Name> {
  const { engine, subscribe } = useWorkbench()
  const [loader] = useState(() => new RowLoader(engine, query))
  const question = JSON.stringify(query)
  const newest = useNewest(query)

  // The query is told apart by what it says, not by which object says it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => loader.ask(query), [loader, question])

  useEffect(
    () =>
      subscribe(({ tables }) => {
        if (tables.some((table) => queriedTables.includes(table))) loader.refresh()
      }),
    [loader, subscribe],
  )

  const loaded = useSyncExternalStore(loader.subscribe, loader.snapshot)
  return useMemo(
    () => ({
      ...loaded,
      ask: (query) => loader.ask(query),
      whenAnswered: loader.subscribe,
      rowAt: loader.rowAt,
      whenRowsCome: loader.whenRowsCome,
      show: (first, last, anchor) => loader.show({ first, last }, anchor),
      allIds: async () => {
        const ids = await engine.matching(newest.current)
        return ids.ok ? IdSet.from(ids.value) : IdSet.empty
      },
      idsBetween: async (from, to) => {
        const window = { offset: Math.min(from, to), count: Math.abs(to - from) + 1 }
        const ids = await engine.idsAt(newest.current, window)
        return ids.ok ? IdSet.from(ids.value) : IdSet.empty
      },
      idAt: async (index) => {
        const answer = await engine.query({ ...newest.current, facets: [] }, { offset: index, count: 1 })
        return answer.ok ? (answer.value.rows[0]?.id ?? null) : null
      },
      positionOf: async (id, group) => {
        const position = await engine.position(newest.current, id, group)
        return position.ok ? position.value : null
      },
    }),
    [loaded, loader, engine, newest],
  )
}
