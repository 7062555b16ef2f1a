import { assertNever } from '#core/lib/assert-never.ts'
import type { SortKey } from '#core/query/query.ts'
import type { ColumnAction } from './column-actions.ts'
import { type ColumnState, pinned, shown, sized, withColumnAt } from './column-state.ts'
import { leastWidth, type PlacedColumn } from './use-columns.ts'

/** How a table is arranged: its columns, its order and its grouping. */
export interface Arrangement {
  readonly columns: ColumnState
  readonly sort: readonly SortKey[]
  readonly group: string | null
}

const widthStep = 24

/** The arrangement after something was done to a column; `placed` are the visible columns in their order. */
export function actOnColumn(
  arrangement: Arrangement,
  action: ColumnAction,
  id: string,
  placed: readonly PlacedColumn<never>[],
): Arrangement {
  const { columns, sort } = arrangement
  const place = placed.findIndex(({ column }) => column.id === id)
  const here = placed[place]
  if (here === undefined) return arrangement
  const withColumns = (next: ColumnState): Arrangement => ({ ...arrangement, columns: next })
  const beside = (step: number) => withColumns(withColumnAt(columns, id, placed[place + step]?.column.id ?? id))
  const by = (step: number) =>
    withColumns(sized(columns, id, Math.max(here.column.minSize ?? leastWidth, here.size + step)))
  switch (action) {
    case 'ascending':
    case 'descending':
      return { ...arrangement, sort: [{ field: id, direction: action }] }
    case 'unsorted':
      return { ...arrangement, sort: sort.filter(({ field }) => field !== id) }
    case 'group':
      return { ...arrangement, group: id }
    case 'ungroup':
      return { ...arrangement, group: null }
    case 'pin-start':
      return withColumns(pinned(columns, id, 'start'))
    case 'pin-end':
      return withColumns(pinned(columns, id, 'end'))
    case 'unpin':
      return withColumns(pinned(columns, id, null))
    case 'move-left':
      return beside(-1)
    case 'move-right':
      return beside(1)
    case 'widen':
      return by(widthStep)
    case 'narrow':
      return by(-widthStep)
    case 'fit':
      return withColumns({ ...columns, sizes: without(columns.sizes, id) })
    case 'hide':
      return withColumns(shown(columns, id, false))
    default:
      return assertNever(action)
  }
}

function without(sizes: ColumnState['sizes'], id: string): ColumnState['sizes'] {
  return Object.fromEntries(Object.entries(sizes).filter(([name]) => name !== id))
}
