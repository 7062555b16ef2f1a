import type { Query, TableName } from '#core/query/query.ts'
import type { Answer } from '#engine/answers.ts'
import type { RowWindow } from '#engine/api.ts'
import { queriedTables } from './queried-tables.ts'
import { type Asked, useAnswer } from './use-answer.ts'
import { useWorkbench } from './workbench.ts'

/** One window of rows that match a query. For a table that scrolls use `useRows`. */
export function useQuery<Name extends TableName>(
  query: Query & { readonly table: Name },
  window: RowWindow,
): Asked<Answer<Name>> {
  const { engine } = useWorkbench()
  return useAnswer(
    () => engine.query(query, window),
    [engine, JSON.stringify(query), window.offset, window.count],
    queriedTables,
  )
}
