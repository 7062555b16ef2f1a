import type { Compare } from '../merge-sort.ts'

/** Comparisons between two pauses. */
const step = 512

/** When slots have to move further than this on average, insertion is the wrong way to sort them. */
const furthest = 256

/**
 * Sorts slots that stand nearly in order, in place and in small steps, by binary insertion: about one comparison each where the order is right. False
 * when they stand too far from it; then they are the same slots in another order.
 */
export function* settle(slots: Uint32Array, compare: Compare): Generator<undefined, boolean> {
  const allowed = slots.length * furthest
  let moved = 0
  for (let index = 1; index < slots.length; index += 1) {
    if (index % step === 0) yield
    const slot = slots[index] ?? 0
    if (compare(slots[index - 1] ?? 0, slot) <= 0) continue
    const place = placeBefore(slot, slots, index - 1, compare)
    slots.copyWithin(place + 1, place, index)
    slots[place] = slot
    moved += index - place
    if (moved > allowed) return false
  }
  return true
}

/** The first place whose slot comes after the given one, searched from `end` downwards in steps that double; the slot at `end` comes after it. */
function placeBefore(slot: number, slots: Uint32Array, end: number, compare: Compare): number {
  let high = end
  let distance = 1
  while (high - distance >= 0 && compare(slots[high - distance] ?? 0, slot) > 0) {
    high -= distance
    distance *= 2
  }
  let low = Math.max(0, high - distance + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(slots[middle] ?? 0, slot) > 0) high = middle
    else low = middle + 1
  }
  return low
}
