import type { CodeLists } from './code-lists.ts'

/** Rows at the places that they have in groups, all arrays by place but the last. */
export interface Spread {
  readonly slots: Uint32Array
  readonly keys: Uint32Array
  /** By key, the code that the first place with this key has it from; 0 for rows without a code. */
  readonly codes: Uint32Array
}

/**
 * Gives each row a place for each of its codes, in the order of the rows; codes with the same key (`keyOf`, by code) make one place, and a row
 * without codes has the key of code 0, which is the largest. Two passes over arrays of numbers, since a million rows have several million places.
 */
export function spreadRows(slots: Uint32Array, { starts, lengths, pool }: CodeLists, keyOf: Uint32Array): Spread {
  const none = keyOf[0] ?? 0
  const most = mostPlaces(slots, lengths)
  const placed = new Uint32Array(most)
  const keys = new Uint32Array(most)
  const codes = new Uint32Array(none + 1)
  /** By key, the last row that took it, from 1. */
  const takenBy = new Uint32Array(none + 1)
  let count = 0
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] ?? 0
    const start = starts[slot] ?? 0
    const end = start + (lengths[slot] ?? 0)
    if (start === end) {
      placed[count] = slot
      keys[count] = none
      count += 1
    }
    for (let at = start; at < end; at += 1) {
      const code = pool[at] ?? 0
      const key = keyOf[code] ?? 0
      const last = takenBy[key] ?? 0
      if (last === index + 1) continue
      if (last === 0) codes[key] = code
      takenBy[key] = index + 1
      placed[count] = slot
      keys[count] = key
      count += 1
    }
  }
  return { slots: placed.subarray(0, count), keys: keys.subarray(0, count), codes }
}

function mostPlaces(slots: Uint32Array, lengths: Uint32Array): number {
  let most = 0
  for (const slot of slots) most += Math.max(1, lengths[slot] ?? 0)
  return most
}
