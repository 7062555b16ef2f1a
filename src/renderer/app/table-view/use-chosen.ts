import { useEffect, useMemo } from 'react'
import { ok } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import { type Selection, within } from '../../components/data-table/selection.ts'
import { queriedTables } from '../../engine/queried-tables.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useWorkbench } from '../../engine/workbench.ts'
import { useKept, useKeptStore } from '../kept.ts'
import { keptTables } from './table-state.ts'

/** The chosen rows that match the search. What is done to the chosen rows is done to these, never to rows that cannot be seen. */
export function useChosen(table: TableName): Selection {
  const [selection] = useKept(keptTables[table].selection)
  const [matching] = useKept(keptTables[table].matching)
  return useMemo(() => within(selection, matching), [selection, matching])
}

/** Milliseconds until a search that is being typed counts as a new one. */
const settling = 500

/**
 * Keeps known which rows match while some are chosen. A new search lets go of the chosen rows that it does not find; a change of the
 * data lets go of none, so that undoing it brings back the choice along with the rows.
 */
export function useMatching(table: TableName, filter: Filter): void {
  const { engine } = useWorkbench()
  const store = useKeptStore()
  const kept = keptTables[table]
  const [selection] = useKept(kept.selection)
  const isAnyChosen = selection.ids.size > 0
  const search = JSON.stringify(filter)

  async function ask() {
    const matching = await engine.matching({ table, filter, sort: [], group: null, facets: [] })
    return matching.ok ? ok({ search, ids: IdSet.from(matching.value) }) : matching
  }
  const { value } = useAnswer(isAnyChosen ? ask : null, [search], queriedTables)

  useEffect(() => {
    if (!isAnyChosen) {
      if (kept.matching.read(store) !== null) kept.matching.write(store, null)
      kept.chosenUnder.write(store, search)
      return
    }
    if (value === null || value.search !== search) return
    kept.matching.write(store, value.ids)
    if (kept.chosenUnder.read(store) === search) return
    const settled = setTimeout(() => {
      kept.chosenUnder.write(store, search)
      kept.selection.write(store, within(kept.selection.read(store), value.ids))
    }, settling)
    return () => clearTimeout(settled)
  }, [kept, store, isAnyChosen, search, value])
}
