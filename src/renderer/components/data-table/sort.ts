import type { SortKey } from '#core/query/query.ts'

/**
 * What a press on a column's header makes of the order: ascending, then descending, then none. With `additive` (Shift) the
 * other columns keep their places and the column joins at the end; without, it sorts alone.
 */
export function nextSort(sort: readonly SortKey[], field: string, additive: boolean): readonly SortKey[] {
  const present = sort.find((key) => key.field === field)
  const next = turned(field, present)
  if (!additive) return next === null ? [] : [next]
  if (present === undefined) return next === null ? sort : [...sort, next]
  return sort.flatMap((key) => (key.field !== field ? [key] : next === null ? [] : [next]))
}

function turned(field: string, key: SortKey | undefined): SortKey | null {
  if (key === undefined) return { field, direction: 'ascending' }
  return key.direction === 'ascending' ? { field, direction: 'descending' } : null
}
