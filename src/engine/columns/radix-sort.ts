const widestDigit = 11

/**
 * Sorts `slots` by `keys` (the key of `slots[i]` is `keys[i]`), smallest first; slots with equal keys keep their order. Both arrays are
 * left changed; the sorted slots are given back. A least-significant-digit radix sort with as many passes as the largest key needs.
 */
export function radixSort(slots: Uint32Array, keys: Uint32Array): Uint32Array {
  const bits = 32 - Math.clz32(largestOf(keys))
  if (bits === 0) return slots
  const passes = Math.ceil(bits / widestDigit)
  const width = Math.ceil(bits / passes)
  let from: Keyed = { slots, keys }
  let to: Keyed = { slots: new Uint32Array(slots.length), keys: passes === 1 ? keys : new Uint32Array(keys.length) }
  for (let pass = 0; pass < passes; pass += 1) {
    distribute(from, to, pass * width, width, pass === passes - 1)
    ;[from, to] = [to, from]
  }
  return from.slots
}

interface Keyed {
  readonly slots: Uint32Array
  readonly keys: Uint32Array
}

function distribute(from: Keyed, to: Keyed, shift: number, width: number, isLast: boolean): void {
  const { slots, keys } = from
  const mask = 2 ** width - 1
  const places = new Uint32Array(mask + 1)
  for (const key of keys) {
    const digit = (key >>> shift) & mask
    places[digit] = (places[digit] ?? 0) + 1
  }
  let place = 0
  for (let digit = 0; digit <= mask; digit += 1) {
    const count = places[digit] ?? 0
    places[digit] = place
    place += count
  }
  const { length } = slots
  const { slots: sorted, keys: sortedKeys } = to
  for (let index = 0; index < length; index += 1) {
    const key = keys[index] ?? 0
    const digit = (key >>> shift) & mask
    const target = places[digit] ?? 0
    places[digit] = target + 1
    sorted[target] = slots[index] ?? 0
    if (!isLast) sortedKeys[target] = key
  }
}

/** Keys may have their highest bit set, so they are compared as the unsigned numbers that they are. */
function largestOf(keys: Uint32Array): number {
  let largest = 0
  for (const key of keys) if (key > largest) largest = key
  return largest
}
