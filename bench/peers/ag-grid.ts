import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ExternalFilterModule,
  type GridApi,
  ModuleRegistry,
} from 'ag-grid-community'
import type { CasePlan } from '../case/made-case.ts'
import { painted, stage } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { countFacet, facets, type PlainRow, plainRows, rowHeight, shownColumns } from '../page/rows.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  ExternalFilterModule,
])

/** AG Grid Community with its client-side row model: sorts by the statement, and filters by a kind while six facets are counted. */
export async function measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  let kind: string | null = null
  const collator = new Intl.Collator('en', { numeric: true })
  const grid: GridApi<PlainRow> = createGrid<PlainRow>(stage(), {
    rowData: [...plainRows(plan)],
    rowHeight,
    columnDefs: shownColumns.map(({ field, width }) => ({
      field,
      width,
      valueFormatter: ({ value }) => String(value),
      comparator: (left: string, right: string) => collator.compare(left, right),
    })),
    isExternalFilterPresent: () => kind !== null,
    doesExternalFilterPass: ({ data }) => data?.kind === kind,
  })
  await painted()

  const sortOnly: number[] = []
  const sort = await repeat(repeats, async (round) => {
    const start = performance.now()
    grid.applyColumnState({ state: [{ colId: 'statement', sort: round % 2 === 0 ? 'desc' : 'asc' }] })
    sortOnly.push(performance.now() - start)
    await painted()
  })
  grid.applyColumnState({ defaultState: { sort: null } })

  const facetOnly: number[] = []
  const facet = await repeat({ ...repeats, rounds: repeats.rounds * 2 }, async (round) => {
    const start = performance.now()
    kind = round % 2 === 0 ? 'event' : null
    grid.onFilterChanged()
    const matching: PlainRow[] = []
    grid.forEachNodeAfterFilter(({ data }) => {
      if (data !== undefined) matching.push(data)
    })
    for (const name of facets) countFacet(matching, name)
    facetOnly.push(performance.now() - start)
    await painted()
  })
  return { sort, 'sort-only': sortOnly, facet, 'facet-only': facetOnly }
}
