import type { Layout } from './group-layout.ts'
import type { RowAnchor, RowPlace } from './row-source.ts'

/** The place of a row at an index of the result. */
export function placeAt(layout: Layout, id: string, index: number): RowAnchor {
  return { id, group: layout.groupOfRow(index), index }
}

/** Whether both are the same row in the same group, wherever that stands now. */
export function isSamePlace(one: RowPlace, other: RowPlace): boolean {
  return one.id === other.id && one.group === other.group
}
