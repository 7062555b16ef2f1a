import type { Repeats, Times } from '../worker/api.ts'

/** Words that many statements of a made case hold, one for each round. */
export const typedWords = ['railway', 'border', 'council', 'energy', 'envoy'] as const

/** Types word after word, letter by letter, and measures what `search` takes for what stands in the field by then. Begins no further word once patience is spent. */
export async function typeWords({ patience }: Repeats, search: (text: string) => Promise<void>): Promise<Times> {
  const times: number[] = []
  const begun = performance.now()
  for (const word of typedWords) {
    if (times.length > 0 && performance.now() - begun > patience) break
    for (let length = 1; length <= word.length; length += 1) {
      const start = performance.now()
      await search(word.slice(0, length))
      times.push(performance.now() - start)
    }
  }
  return times
}
