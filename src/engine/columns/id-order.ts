import { wordsPerUuid } from '#core/lib/uuid.ts'
import { holding } from './column.ts'
import type { IdTable } from './id-table.ts'
import { sortedSlots } from './sorted-places.ts'

/** The numbers of an id table in the order of their ids, which is the order in which the records were made. */
export class IdOrder {
  readonly #ids: IdTable
  #order = new Uint32Array(0)

  constructor(ids: IdTable) {
    this.#ids = ids
  }

  /** Not to be changed. */
  all(): Uint32Array {
    const before = this.#order
    if (before.length === this.#ids.size) return before
    const fresh = this.#freshInOrder(before.length)
    const last = before.at(-1)
    const first = fresh[0]
    if (last === undefined || first === undefined) this.#order = fresh
    else if (this.comesFirst(last, first)) {
      this.#order = holding(new Uint32Array(this.#ids.size), before)
      this.#order.set(fresh, before.length)
    } else this.#order = this.#merged(before, fresh)
    return this.#order
  }

  #merged(before: Uint32Array, fresh: Uint32Array): Uint32Array<ArrayBuffer> {
    const order = new Uint32Array(before.length + fresh.length)
    let kept = 0
    let added = 0
    for (let place = 0; place < order.length; place += 1) {
      const next = before[kept]
      const other = fresh[added]
      if (other === undefined || (next !== undefined && this.comesFirst(next, other))) {
        order[place] = next ?? 0
        kept += 1
      } else {
        order[place] = other
        added += 1
      }
    }
    return order
  }

  /** Ids mostly come in order; then nothing needs sorting. */
  #freshInOrder(first: number): Uint32Array<ArrayBuffer> {
    const fresh = new Uint32Array(this.#ids.size - first)
    let isSorted = true
    for (let index = 0; index < fresh.length; index += 1) {
      fresh[index] = first + index
      if (isSorted && index > 0) isSorted = this.comesFirst(first + index - 1, first + index)
    }
    if (isSorted) return fresh
    const { words } = this.#ids
    const keys = [3, 2, 1, 0].map((word) => fresh.map((number) => words[number * wordsPerUuid + word] ?? 0))
    return Uint32Array.from(sortedSlots(fresh, keys))
  }

  /** Whether the id of one number comes before that of another. */
  comesFirst(left: number, right: number): boolean {
    const { words } = this.#ids
    for (let word = 0; word < wordsPerUuid; word += 1) {
      const mine = words[left * wordsPerUuid + word] ?? 0
      const other = words[right * wordsPerUuid + word] ?? 0
      if (mine !== other) return mine < other
    }
    return false
  }
}
