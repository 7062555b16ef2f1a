import type { Field } from '#core/query/fields.ts'
import type { SortKey } from '#core/query/query.ts'
import type { Group } from '../answers.ts'
import type { Column } from './column.ts'
import { sortedPlaces } from './sorted-places.ts'

/** How rows are to stand: grouped first, then sorted by the keys, most significant first. */
export interface Arrangement {
  readonly group: { readonly field: Field; readonly column: Column; readonly descending: boolean } | null
  readonly sort: readonly { readonly key: SortKey; readonly column: Column }[]
}

/** Rows in order, and the runs of rows that form groups. */
export interface Arranged {
  readonly slots: Uint32Array
  readonly groups: readonly Group[]
}

/** Sorts and groups slots; those that sort alike keep their order. */
export function arrange(slots: Uint32Array, { group, sort }: Arrangement): Arranged {
  if (group === null && sort.length === 0) return { slots, groups: [] }
  const sortWords = sort
    .toReversed()
    .flatMap(({ key, column }) => column.sortKeys(slots, key.direction === 'descending'))
  const groupWords = group === null ? [] : group.column.groupKeys(slots, group.descending)
  const places = sortedPlaces(slots.length, [...sortWords, ...groupWords])
  const sorted = new Uint32Array(slots.length)
  for (let index = 0; index < places.length; index += 1) sorted[index] = slots[places[index] ?? 0] ?? 0
  if (group === null) return { slots: sorted, groups: [] }
  return { slots: sorted, groups: groupsOf(sorted, group, runsOf(places, groupWords)) }
}

/** Where each run of rows with equal keys begins, and the end of the last. */
function runsOf(places: Uint32Array, words: readonly Uint32Array[]): readonly number[] {
  const starts: number[] = []
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    const before = places[index - 1] ?? 0
    if (index === 0 || words.some((keys) => keys[place] !== keys[before])) starts.push(index)
  }
  return [...starts, places.length]
}

function groupsOf(
  slots: Uint32Array,
  { field, column }: { readonly field: Field; readonly column: Column },
  starts: readonly number[],
): readonly Group[] {
  return starts.slice(0, -1).map((start, index) => {
    const named = column.groupOf(slots[start] ?? 0) ?? { value: '', label: `No ${field.label.toLowerCase()}` }
    return { ...named, count: (starts[index + 1] ?? start) - start }
  })
}
