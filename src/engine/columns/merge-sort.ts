import type { Steps } from './steps.ts'

/** Orders two slots: negative when the first comes first. It must be consistent, and never say that two slots are equal. */
export type Compare = (left: number, right: number) => number

/** Slots that are sorted in one go; with collation this takes about half a millisecond. */
const runLength = 512

/**
 * Sorts slots by comparison, in place, in small steps: the generator yields between them, so that the caller may do
 * something else meanwhile or give up. A bottom-up merge sort.
 */
export function* mergeSort(slots: Uint32Array, compare: Compare): Steps {
  const { length } = slots
  for (let start = 0; start < length; start += runLength) {
    const run = Array.from(slots.subarray(start, start + runLength)).sort(compare)
    slots.set(run, start)
    yield
  }
  const spare = new Uint32Array(length)
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start + width < length; start += 2 * width) {
      yield* merge(slots, spare, { start, middle: start + width, end: Math.min(start + 2 * width, length) }, compare)
    }
  }
}

interface Halves {
  readonly start: number
  readonly middle: number
  readonly end: number
}

/** Merges two neighbouring sorted runs, through a copy of the first. */
function* merge(slots: Uint32Array, spare: Uint32Array, halves: Halves, compare: Compare): Steps {
  const { start, middle, end } = halves
  spare.set(slots.subarray(start, middle), start)
  let left = start
  let right = middle
  let target = start
  while (left < middle && right < end) {
    if (target % runLength === 0) yield
    const first = spare[left] ?? 0
    const second = slots[right] ?? 0
    if (compare(first, second) <= 0) {
      slots[target] = first
      left += 1
    } else {
      slots[target] = second
      right += 1
    }
    target += 1
  }
  slots.set(spare.subarray(left, middle), target)
}

/** Merges a few sorted slots into many, finding each one's place by bisection. */
export function mergeFew(many: Uint32Array, few: Uint32Array, compare: Compare): Uint32Array {
  const merged = new Uint32Array(many.length + few.length)
  let taken = 0
  few.forEach((slot, index) => {
    const place = placeOf(slot, many, taken, compare)
    merged.set(many.subarray(taken, place), taken + index)
    merged[place + index] = slot
    taken = place
  })
  merged.set(many.subarray(taken), taken + few.length)
  return merged
}

/** The first place, not before `from`, whose slot comes after the given one. */
function placeOf(slot: number, slots: Uint32Array, from: number, compare: Compare): number {
  let low = from
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(slots[middle] ?? 0, slot) < 0) low = middle + 1
    else high = middle
  }
  return low
}
