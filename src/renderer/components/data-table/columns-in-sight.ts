import { type PlacedColumn, tickWidth } from './use-columns.ts'

/** What of the table's width is in sight, in pixels. */
export interface Sight {
  readonly left: number
  readonly width: number
}

/** Which of the columns are in sight. Pinned ones always are. Widths beyond the least leave nothing out of sight, so the least are enough. */
export function columnsInSight(placed: readonly PlacedColumn<never>[], { left, width }: Sight): readonly boolean[] {
  let start = tickWidth
  return placed.map(({ pinned, size }) => {
    const end = start + size
    const isInSight = pinned !== null || (end > left && start < left + width)
    start = end
    return isInSight
  })
}
