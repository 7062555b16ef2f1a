const wordSize = 2 ** 32

/** Sort keys of whole numbers: the distance from the smallest, or from the largest when descending, in one or two words. */
export function numberKeys(
  values: Uint16Array | Float64Array,
  slots: Uint32Array,
  descending: boolean,
): readonly Uint32Array[] {
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (const slot of slots) {
    const value = values[slot] ?? 0
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  const low = new Uint32Array(slots.length)
  const high = new Uint32Array(largest - smallest < wordSize ? 0 : slots.length)
  const hasHigh = high.length > 0
  for (let index = 0; index < slots.length; index += 1) {
    const value = values[slots[index] ?? 0] ?? 0
    const distance = descending ? largest - value : value - smallest
    // Storing takes the lowest 32 bits.
    low[index] = distance
    if (hasHigh) high[index] = distance / wordSize
  }
  return hasHigh ? [low, high] : [low]
}
