/**
 * Whether a word is as good as the wanted one but for mistyping: it begins with the same letter, and differs by one letter
 * when the wanted word has three to five, by two when it has more. To leave out, put in, exchange or swap neighbouring letters is one
 * difference (the optimal string alignment of Damerau and Levenshtein). Words of one or two letters have to be the same.
 */
export function isNear(word: string, wanted: string): boolean {
  return word[0] === wanted[0] && differsByAtMost(word, wanted, allowance(wanted.length))
}

/** How many letters a word may differ by from a wanted one of this length, in UTF-16 units. */
export function allowance(length: number): number {
  if (length <= 2) return 0
  return length <= 5 ? 1 : 2
}

function differsByAtMost(word: string, wanted: string, most: number): boolean {
  if (Math.abs(word.length - wanted.length) > most) return false
  let beforeLast: number[] = []
  let last = Array.from({ length: wanted.length + 1 }, (_, column) => column)
  for (let row = 1; row <= word.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= wanted.length; column += 1) {
      const same = word[row - 1] === wanted[column - 1]
      const exchanged = (last[column - 1] ?? 0) + Number(!same)
      const least = Math.min(exchanged, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1)
      const isSwapped = row > 1 && word[row - 1] === wanted[column - 2] && word[row - 2] === wanted[column - 1]
      now.push(isSwapped ? Math.min(least, (beforeLast[column - 2] ?? 0) + 1) : least)
    }
    if (Math.min(...now) > most) return false
    beforeLast = last
    last = now
  }
  return (last[wanted.length] ?? 0) <= most
}
