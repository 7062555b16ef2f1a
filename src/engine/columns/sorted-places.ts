import { radixSort } from './radix-sort.ts'

/**
 * The order in which rows stand when sorted: the places, from 0, of the given rows. `keys[i]` is the key of row `i`; words come
 * least significant first. Rows with equal keys keep their order.
 */
export function sortedPlaces(count: number, words: readonly Uint32Array[]): Uint32Array {
  let places: Uint32Array = upTo(count)
  for (const word of words) places = radixSort(places, keysInOrder(word, places))
  return places
}

/** The slots sorted by keys, `words[w][i]` being those of `slots[i]`, least significant word first; slots with equal keys keep their order. */
export function sortedSlots(slots: Uint32Array, words: readonly Uint32Array[]): Uint32Array {
  const [only, ...others] = words
  if (only === undefined) return slots
  if (others.length === 0) return radixSort(slots.slice(), only)
  return sortedPlaces(slots.length, words).map((place) => slots[place] ?? 0)
}

/** The numbers from 0 up to, but not including, `count`. */
export function upTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  for (let number = 0; number < count; number += 1) numbers[number] = number
  return numbers
}

function keysInOrder(keys: Uint32Array, places: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) ordered[index] = keys[places[index] ?? 0] ?? 0
  return ordered
}
