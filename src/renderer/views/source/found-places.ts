import type { FoundPlaces } from '#engine/answers.ts'
import type { Layers, Stretch } from './mention-layers.ts'

/** The place of that number, from 0; null when there is none. */
export function placeAt({ places }: FoundPlaces, index: number): Stretch | null {
  const [start, end] = [places[2 * index], places[2 * index + 1]]
  return start === undefined || end === undefined ? null : { start, end }
}

/** The number of the first place at an offset of the text or after it, else of the first one; null when nothing was found. */
export function nextFrom({ places }: FoundPlaces, offset: number): number | null {
  if (places.length === 0) return null
  for (let index = 0; 2 * index < places.length; index += 1) if ((places[2 * index] ?? 0) >= offset) return index
  return 0
}

/** How what was found is laid over the text, and apart from it the place that one is at. */
export function foundLayers(found: FoundPlaces | null, at: number | null): Layers {
  if (found === null) return new Map()
  const all = Array.from({ length: found.places.length / 2 }, (_, index) => placeAt(found, index) ?? [])
  const here = at === null ? null : placeAt(found, at)
  return new Map([
    ['found-in-text', all.flat()],
    ['found-here', here === null ? [] : [here]],
  ])
}
