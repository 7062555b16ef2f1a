/**
 * Rows whose values are to be counted: those at the slots, or all rows of the table but those. The fewer are named, since counting takes as long as
 * there are slots, and what all rows have is known.
 */
export interface RowsToCount {
  readonly slots: Uint32Array
  readonly areLeftOut: boolean
}

/** Counts by code, in an array of their own: `some` counts the rows at slots, `all` tells what all rows have. */
export function countsOf(
  { slots, areLeftOut }: RowsToCount,
  some: (slots: Uint32Array) => Uint32Array,
  all: () => Uint32Array,
): Uint32Array {
  const counts = some(slots)
  if (!areLeftOut) return counts
  const every = all()
  return counts.map((count, code) => (every[code] ?? 0) - count)
}
