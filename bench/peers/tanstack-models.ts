import {
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equalsString,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { CasePlan } from '../case/made-case.ts'
import { paintLines } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { facets, type PlainRow, plainRows, shownColumns } from '../page/rows.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFacetingFeature,
  columnFilteringFeature,
  rowSortingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

const collator = new Intl.Collator('en', { numeric: true })

/** TanStack Table's own row models: sorted by the statement, and filtered by a kind while six facets are counted. */
export async function measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  const compare = (left: Row<typeof features, PlainRow>, right: Row<typeof features, PlainRow>) =>
    collator.compare(left.original.statement, right.original.statement)
  const table = constructTable<typeof features, PlainRow>({
    features,
    data: [...plainRows(plan)],
    columns: shownColumns.map(({ field }) => ({
      accessorKey: field,
      filterFn: filterFn_equalsString,
      sortFn: compare,
      // A row with two tags counts for both.
      getUniqueValues: (row: PlainRow) => [row[field]].flat(),
    })),
  })
  const statements = () =>
    table
      .getRowModel()
      .rows.slice(0, 40)
      .map(({ original }) => original.statement)
  statements()

  const sortOnly: number[] = []
  const sort = await repeat(repeats, async (round) => {
    const start = performance.now()
    table.setSorting([{ id: 'statement', desc: round % 2 === 0 }])
    const shown = statements()
    sortOnly.push(performance.now() - start)
    await paintLines(shown)
  })
  table.setSorting([])
  statements()

  const facetOnly: number[] = []
  const facet = await repeat({ ...repeats, rounds: repeats.rounds * 2 }, async (round) => {
    const start = performance.now()
    table.setColumnFilters(round % 2 === 0 ? [{ id: 'kind', value: 'event' }] : [])
    const shown = statements()
    for (const name of facets) table.getColumn(name)?.getFacetedUniqueValues()
    facetOnly.push(performance.now() - start)
    await paintLines(shown)
  })
  return { sort, 'sort-only': sortOnly, facet, 'facet-only': facetOnly }
}
