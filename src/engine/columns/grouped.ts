import type { Grouped, NamedValue } from './column.ts'

/** Rows that stand in one group each. */
export function inOneGroup(
  slots: Uint32Array,
  words: readonly Uint32Array[],
  groupOf: (slot: number) => NamedValue | null,
): Grouped {
  return { slots, words, named: (place) => groupOf(slots[place] ?? 0) }
}

/** The group that is called as its value is; null for the empty text, which is no value. */
export function groupNamed(value: string): NamedValue | null {
  return value === '' ? null : { value, label: value }
}
