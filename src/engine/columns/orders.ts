import type { SortKey, TableName } from '#core/query/query.ts'
import { Bitset } from './bitset.ts'
import type { Column } from './column.ts'
import { type Compare, mergeFew } from './merge-sort.ts'
import { sortedSlots } from './sorted-places.ts'
import type { Table } from './table.ts'

const limit = 6

/** Rows whose places are looked at one by one after a change; to look for more of them takes longer than merging them all. */
const lookedAt = 16

interface Known {
  readonly context: number
  slots: Uint32Array
  /** Slots that changed since. */
  readonly changed: Set<number>
}

/** All rows in the order of each column asked for lately, kept right while rows change. */
export class Orders<Name extends TableName> {
  readonly #table: Table<Name>
  readonly #known = new Map<string, Known>()

  constructor(table: Table<Name>) {
    this.#table = table
  }

  /** Whether the order is known, so that asking for it costs next to nothing. */
  has(key: SortKey): boolean {
    return this.#known.has(nameOf(key))
  }

  /** The standing slots sorted by a column; those that sort alike by id; not to be changed. */
  by(key: SortKey, column: Column): Uint32Array {
    const name = nameOf(key)
    const before = this.#known.get(name)
    this.#known.delete(name)
    const isDescending = key.direction === 'descending'
    const known = before?.context === column.context() ? before : this.#sort(column, isDescending)
    this.#known.set(name, known)
    if (known.changed.size > 0) this.#settle(known, column, isDescending)
    const [oldest] = this.#known.keys()
    if (this.#known.size > limit && oldest !== undefined) this.#known.delete(oldest)
    return known.slots
  }

  /** Tells that the given slots may stand elsewhere. */
  mend(slots: ReadonlySet<number>): void {
    for (const { changed } of this.#known.values()) for (const slot of slots) changed.add(slot)
  }

  clear(): void {
    this.#known.clear()
  }

  #sort(column: Column, isDescending: boolean): Known {
    const all = this.#table.inOrder()
    const slots = sortedSlots(all, column.sortKeys(all, isDescending))
    return { context: column.context(), slots, changed: new Set() }
  }

  #settle(known: Known, column: Column, isDescending: boolean): void {
    const byColumn = column.comparing(isDescending)
    const compare = (left: number, right: number) => byColumn(left, right) || this.#table.slots.compare(left, right)
    if (!this.#standsAsBefore(known, compare)) this.#merge(known, compare)
    known.changed.clear()
  }

  #merge(known: Known, compare: Compare): void {
    const { slots } = this.#table
    const isChanged = new Bitset(slots.capacity)
    for (const slot of known.changed) isChanged.add(slot)
    const fresh = Uint32Array.from(known.changed)
      .filter((slot) => slots.standing.has(slot))
      .sort(compare)
    known.slots = mergeFew(isChanged.drop(known.slots), fresh, compare)
  }

  /** Whether the changed rows stand and are still between their neighbours, as after an edit of anything but what is sorted by. */
  #standsAsBefore({ slots, changed }: Known, compare: Compare): boolean {
    if (changed.size > lookedAt) return false
    for (const slot of changed) {
      const place = this.#table.slots.standing.has(slot) ? slots.indexOf(slot) : -1
      if (place === -1) return false
      const [before, after] = [slots[place - 1], slots[place + 1]]
      if (before !== undefined && compare(before, slot) > 0) return false
      if (after !== undefined && compare(slot, after) > 0) return false
    }
    return true
  }
}

function nameOf({ field, direction }: SortKey): string {
  return `${direction} ${field}`
}
