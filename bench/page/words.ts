/** Words that many statements of a made case hold, one for each round. */
export const typedWords = ['railway', 'border', 'council', 'energy', 'envoy'] as const

/** What stands in the search field after each keystroke of each word. */
export const keystrokes: readonly string[] = typedWords.flatMap((word) =>
  Array.from(word, (_, index) => word.slice(0, index + 1)),
)
