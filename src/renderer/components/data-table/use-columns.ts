import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { SortKey } from '#core/query/query.ts'
import type { Arrangement } from './act-on-column.ts'
import type { Column } from './column.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

/** The rows are held elsewhere and drawn by us; TanStack Table holds only the columns, so it is given none. */
const noRows: never[] = []

/** A column as it is laid out now. */
export interface PlacedColumn<Row> {
  readonly column: Column<Row>
  readonly size: number
  /** Takes the room that other columns leave. */
  readonly isGrowing: boolean
  readonly pinned: 'start' | 'end' | null
  /** Distance from the edge that it is pinned to. */
  readonly inset: number
  /** The last of those pinned to the start or the first of those pinned to the end: it draws the edge. */
  readonly isEdge: boolean
  readonly sort: { readonly direction: SortKey['direction']; readonly order: number | null } | null
}

export const leastWidth = 56

/**
 * The visible columns from start to end with their widths, pins and sort marks. TanStack Table keeps them in manual mode: sorting,
 * filtering and rows are the engine's.
 */
export function useColumns<Row>(
  columns: readonly Column<Row>[],
  arrangement: Arrangement,
): readonly PlacedColumn<Row>[] {
  const definitions = useMemo(
    () => columns.map(({ id, size, minSize = leastWidth }) => ({ id, size, minSize, header: id })),
    [columns],
  )
  const state = useMemo(() => tableState(arrangement), [arrangement])
  const table = useTable({ features, columns: definitions, data: noRows, manualSorting: true, state })

  // The table is another object at every drawing, and says the same while these do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () =>
      [
        ...table.getStartVisibleLeafColumns(),
        ...table.getCenterVisibleLeafColumns(),
        ...table.getEndVisibleLeafColumns(),
      ].flatMap((leaf) => {
        const column = columns.find(({ id }) => id === leaf.id)
        if (column === undefined) return []
        const pinned = leaf.getIsPinned() || null
        const isEdge =
          pinned === 'start' ? leaf.getIsLastColumn('start') : pinned === 'end' && leaf.getIsFirstColumn('end')
        const key = arrangement.sort[leaf.getSortIndex()]
        const placed: PlacedColumn<Row> = {
          column,
          size: leaf.getSize(),
          isGrowing:
            column.grows === true && arrangement.columns.sizes[leaf.id] === undefined && (pinned === null || isEdge),
          pinned,
          inset: pinned === 'start' ? leaf.getStart('start') : pinned === 'end' ? leaf.getAfter('end') : 0,
          isEdge,
          sort:
            key === undefined
              ? null
              : { direction: key.direction, order: arrangement.sort.length > 1 ? leaf.getSortIndex() + 1 : null },
        }
        return [placed]
      }),
    [columns, arrangement],
  )
}

function tableState({ columns, sort }: Arrangement) {
  return {
    columnOrder: [...columns.order],
    columnVisibility: Object.fromEntries(columns.hidden.map((id) => [id, false])),
    columnPinning: { start: [...columns.start], end: [...columns.end] },
    columnSizing: columns.sizes,
    sorting: sort.map(({ field, direction }) => ({ id: field, desc: direction === 'descending' })),
  }
}

/** Width of the column with the boxes to tick. */
export const tickWidth = 36

/** The widths of all columns as CSS grid tracks: ticks, columns, and what is left over. */
export function gridTracks(placed: readonly PlacedColumn<never>[]): string {
  const tracks = placed.map(({ size, isGrowing }) => (isGrowing ? `minmax(${size}px, 1fr)` : `${size}px`))
  const filler = placed.some(({ isGrowing }) => isGrowing) ? [] : ['minmax(0, 1fr)']
  return [`${tickWidth}px`, ...tracks, ...filler].join(' ')
}

/** The least width that all columns need together. */
export function leastTotal(placed: readonly PlacedColumn<never>[]): number {
  return placed.reduce((total, { size }) => total + size, tickWidth)
}
