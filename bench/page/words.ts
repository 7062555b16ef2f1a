import type { Repeats, Times } from '../worker/api.ts'

/** Words that many statements of a made case hold, one for each round. */
export const typedWords = ['railway', 'border', 'council', 'energy', 'envoy'] as const

/** What was measured of keystrokes: the search alone, and with what it found shown. */
export interface Typed {
  readonly alone: Times
  readonly shown: Times
}

/** Types word after word, letter by letter, and measures `search` for what stands in the field by then, and `show` of what it found. Begins no further word once patience is spent. */
export async function typeWords<Found>(
  { patience }: Repeats,
  search: (text: string) => Found | Promise<Found>,
  show: (found: Found) => Promise<void> = async () => {},
): Promise<Typed> {
  const [alone, shown]: [number[], number[]] = [[], []]
  const begun = performance.now()
  for (const word of typedWords) {
    if (shown.length > 0 && performance.now() - begun > patience) break
    for (let length = 1; length <= word.length; length += 1) {
      const start = performance.now()
      const found = await search(word.slice(0, length))
      alone.push(performance.now() - start)
      await show(found)
      shown.push(performance.now() - start)
    }
  }
  return { alone, shown }
}
