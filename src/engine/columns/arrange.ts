import type { Field } from '#core/query/fields.ts'
import type { SortKey } from '#core/query/query.ts'
import type { Group } from '../answers.ts'
import type { Column, Grouped } from './column.ts'
import { sortedPlaces, sortedSlots } from './sorted-places.ts'

/** How rows are to stand: grouped first, then sorted by the keys, most significant first. */
export interface Arrangement {
  readonly group: { readonly field: Field; readonly column: Column; readonly descending: boolean } | null
  readonly sort: readonly { readonly key: SortKey; readonly column: Column }[]
}

/** Rows at their places, and the runs of places that form groups. */
export interface Arranged {
  /** By place, the slot of the row that stands there; a row stands once in each of its groups. */
  readonly slots: Uint32Array
  /** How many rows there are, in however many places each. */
  readonly rows: number
  readonly groups: readonly Group[]
}

/** Sorts and groups slots; those that sort alike keep their order. */
export function arrange(slots: Uint32Array, { group, sort }: Arrangement): Arranged {
  const rows = slots.length
  const words = sort.toReversed().flatMap(({ key, column }) => column.sortKeys(slots, key.direction === 'descending'))
  // Rows are sorted before they are spread over their groups, since they are fewer than their places.
  const sorted = sortedSlots(slots, words)
  if (group === null) return { slots: sorted, rows, groups: [] }
  const grouped = group.column.grouped(sorted, group.descending)
  const order = sortedPlaces(grouped.slots.length, grouped.words)
  const placed = new Uint32Array(order.length)
  for (let index = 0; index < order.length; index += 1) placed[index] = grouped.slots[order[index] ?? 0] ?? 0
  return { slots: placed, rows, groups: groupsOf(order, grouped, group.field) }
}

/** Where a row stands: in the group of this value when it is in it, else at its first place; -1 when it is nowhere. */
export function placeOf({ slots, groups }: Arranged, slot: number, group: string | null): number {
  let start = 0
  for (const { value, count } of groups) {
    if (value === group) {
      const within = slots.subarray(start, start + count).indexOf(slot)
      if (within !== -1) return start + within
      break
    }
    start += count
  }
  return slots.indexOf(slot)
}

function groupsOf(order: Uint32Array, { words, named }: Grouped, field: Field): readonly Group[] {
  const none = { value: '', label: `No ${field.label.toLowerCase()}` }
  const groups: Group[] = []
  let start = 0
  for (let end = 1; end <= order.length; end += 1) {
    if (end < order.length && haveEqualKeys(words, order[end - 1] ?? 0, order[end] ?? 0)) continue
    groups.push({ ...(named(order[start] ?? 0) ?? none), count: end - start })
    start = end
  }
  return groups
}

function haveEqualKeys(words: readonly Uint32Array[], one: number, other: number): boolean {
  for (const keys of words) if (keys[one] !== keys[other]) return false
  return true
}
