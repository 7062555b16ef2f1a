import { upTo } from '../sorted-places.ts'

/** Rows in a part that is sorted by insertion. */
const small = 12

/** Partitions between two pauses are of at most about so many rows together. */
const step = 8192

interface Part {
  readonly start: number
  readonly end: number
  readonly word: number
}

/**
 * The order of rows of words, compared word by word; equal rows stand anyhow. Pauses in between. A quicksort on one word at a time (Bentley
 * and Sedgewick, Fast algorithms for sorting and searching strings, 1997).
 */
export function* sortRows(words: Uint32Array, wordsPerRow: number): Generator<undefined, Uint32Array> {
  const rows = upTo(words.length / wordsPerRow)
  const parts: Part[] = [{ start: 0, end: rows.length, word: 0 }]
  let done = 0
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { start, end, word } = part
    if (end - start <= small) {
      insert(rows, part, words, wordsPerRow)
      continue
    }
    done += end - start
    if (done > step) {
      done = 0
      yield
    }
    const keyAt = (place: number) => words[(rows[place] ?? 0) * wordsPerRow + word] ?? 0
    const pivot = middleOf(keyAt(start), keyAt((start + end) >>> 1), keyAt(end - 1))
    let below = start
    let above = end
    for (let place = start; place < above; ) {
      const row = rows[place] ?? 0
      const key = words[row * wordsPerRow + word] ?? 0
      if (key < pivot) {
        rows[place] = rows[below] ?? 0
        rows[below] = row
        below += 1
        place += 1
      } else if (key > pivot) {
        above -= 1
        rows[place] = rows[above] ?? 0
        rows[above] = row
      } else place += 1
    }
    if (below - start > 1) parts.push({ start, end: below, word })
    if (end - above > 1) parts.push({ start: above, end, word })
    if (above - below > 1 && word + 1 < wordsPerRow) parts.push({ start: below, end: above, word: word + 1 })
  }
  return rows
}

function middleOf(first: number, second: number, third: number): number {
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third))
}

function insert(rows: Uint32Array, { start, end, word }: Part, words: Uint32Array, wordsPerRow: number): void {
  for (let place = start + 1; place < end; place += 1) {
    const row = rows[place] ?? 0
    let target = place
    while (target > start && comesAfter(words, rows[target - 1] ?? 0, row, word, wordsPerRow)) {
      rows[target] = rows[target - 1] ?? 0
      target -= 1
    }
    rows[target] = row
  }
}

function comesAfter(words: Uint32Array, left: number, right: number, from: number, wordsPerRow: number): boolean {
  for (let word = from; word < wordsPerRow; word += 1) {
    const mine = words[left * wordsPerRow + word] ?? 0
    const other = words[right * wordsPerRow + word] ?? 0
    if (mine !== other) return mine > other
  }
  return false
}
