import type { Filter } from '#core/query/query.ts'
import type { Facet } from '../answers.ts'
import type { Bitset } from './bitset.ts'
import type { RowsToCount } from './rows-to-count.ts'
import type { Steps } from './steps.ts'

/** A condition on one field. */
export type Condition = Extract<Filter, { readonly field: string }>

/** A value as queries name it, and as it is shown. */
export interface NamedValue {
  readonly value: string
  readonly label: string
}

/** Where rows stand when they are grouped: a row has a place in the group of each of its values, and one without a value has one place. */
export interface Grouped {
  /** By place, the slot of the row that stands there. Rows are in the order that was given; the places of one row follow one another. */
  readonly slots: Uint32Array
  /** By place, what groups are sorted by, as sort keys; places are of one group when all words are equal. */
  readonly words: readonly Uint32Array[]
  /** The group of the first place that has its keys; null where rows have no value. */
  readonly named: (place: number) => NamedValue | null
}

/**
 * The values of one field, by slot. A slot is a row's fixed place in memory; a slot without a row has no value.
 *
 * Keys are what rows are sorted by: for `slots[i]`, word `w` gives `keys[w][i]`; the least significant word comes first. Keys
 * compare as unsigned numbers and already hold the direction, so that rows without a value stand last in both.
 */
export interface Column {
  /** Makes room for slots below `capacity`. */
  reserve(capacity: number): void
  /** Takes the value away. */
  clear(slot: number): void
  /** Grows when rows may meet other conditions or stand elsewhere although their own values stayed: when names or places changed. */
  context(): number
  /** The slots that meet the condition. */
  meeting(condition: Condition): Bitset
  /** Whether a slot meets the condition, for as long as the context stays. */
  tester(condition: Condition): (slot: number) => boolean
  /** Compares two slots as sort keys would; 0 when they sort alike. To be asked for anew after every change. */
  comparing(descending: boolean): (left: number, right: number) => number
  sortKeys(slots: Uint32Array, descending: boolean): readonly Uint32Array[]
  /** The places of the rows in the groups of their values. */
  grouped(slots: Uint32Array, descending: boolean): Grouped
  /** The values that the rows have, with how many have each; `chosen` values (folded) are listed even when none has them. */
  facet(rows: RowsToCount, chosen: ReadonlySet<string>): Facet
  /** Works out in small steps what sorting needs. */
  prepare(): Steps
}

/** The same numbers with room for `capacity` of them. */
export function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  return array.length >= capacity ? array : holding(new Uint32Array(capacity), array)
}

/** A new array, with the numbers of the one that it takes the place of. */
export function holding<Made extends { set(numbers: ArrayLike<number>): void }>(
  made: Made,
  before: ArrayLike<number>,
): Made {
  made.set(before)
  return made
}
