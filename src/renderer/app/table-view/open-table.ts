import { useCallback } from 'react'
import type { TableName } from '#core/query/query.ts'
import type { ColumnState } from '../../components/data-table/column-state.ts'
import { useKeptStore } from '../kept.ts'
import { useNavigation } from '../navigation.tsx'
import { everything, keptTables, type TableState } from './table-state.ts'

/** Shows a table with another query, for example the claims that have a tag: `openTable('claims', { text: 'tag:trade' })`. */
export function useOpenTable(): (table: TableName, state: Partial<TableState>, columns?: readonly string[]) => void {
  const store = useKeptStore()
  const { go } = useNavigation()
  return useCallback(
    (table, state, columns) => {
      const kept = keptTables[table]
      kept.state.write(store, { ...everything, ...state })
      const last = kept.columns.read(store)
      if (columns !== undefined && columns.length > 0 && last !== null)
        kept.columns.write(store, showing(last, columns))
      go({ view: table })
    },
    [store, go],
  )
}

/** The arrangement with exactly these columns shown, in this order. */
export function showing(state: ColumnState, columns: readonly string[]): ColumnState {
  const rest = state.order.filter((id) => !columns.includes(id))
  return { ...state, order: [...columns, ...rest], hidden: rest }
}
