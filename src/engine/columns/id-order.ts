import type { IdTable } from './id-table.ts'
import { sortedSlots } from './sorted-places.ts'
import { wordsPerUuid } from './uuid.ts'

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
    const order = new Uint32Array(this.#ids.size)
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
    this.#order = order
    return order
  }

  /** Ids mostly come in order; then nothing needs sorting. */
  #freshInOrder(first: number): Uint32Array {
    const fresh = Uint32Array.from({ length: this.#ids.size - first }, (_, index) => first + index)
    if (fresh.every((number, index) => index === 0 || this.comesFirst(number - 1, number))) return fresh
    const { words } = this.#ids
    const keys = [3, 2, 1, 0].map((word) => fresh.map((number) => words[number * wordsPerUuid + word] ?? 0))
    return sortedSlots(fresh, keys)
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
