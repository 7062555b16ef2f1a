import type { NumberColumn } from '../number-column.ts'
import type { Slots } from '../slots.ts'
import type { Usage } from '../terms-column.ts'

/** Makes a function that copies counts from where they are kept, by code, into columns, when they have changed. */
export function derivedCounts(
  slots: Slots,
  usage: () => Usage,
  columns: readonly (readonly [NumberColumn, keyof Usage])[],
): () => void {
  let known: Usage | null = null
  return () => {
    const fresh = usage()
    if (fresh === known) return
    known = fresh
    for (const [column, counted] of columns) {
      const counts = fresh[counted]
      slots.standing.forEach((slot) => {
        column.set(slot, counts[slot + 1] ?? 0)
      })
    }
  }
}
