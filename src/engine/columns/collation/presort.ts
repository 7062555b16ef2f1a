import type { Steps } from '../steps.ts'
import type { CharacterWeights } from './character-weights.ts'
import { sortRows } from './sort-rows.ts'

const wordsPerRow = 8
const bytesPerRow = wordsPerRow * 4

/** Texts between two pauses. */
const step = 1024

/** Fewer texts than this of one beginning are left to the collator. */
const fewest = 3

/** A run of slots whose texts have the same weights up to the units that have been read. */
interface Run {
  readonly start: number
  readonly end: number
}

/**
 * Sorts slots by the weights of their texts, in place and in small steps: by the first 32 bytes of all, then by the next 32 of those that
 * are the same so far. Texts with the same weights stand by slot.
 */
export function* presort(slots: Uint32Array, texts: readonly string[], weights: CharacterWeights): Steps {
  const read = new Uint32Array(texts.length)
  const bytes = new Uint8Array(slots.length * bytesPerRow)
  const view = new DataView(bytes.buffer)
  const runs: Run[] = [{ start: 0, end: slots.length }]
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    const part = slots.subarray(run.start, run.end)
    const words = new Uint32Array(part.length * wordsPerRow)
    let remaining = 0
    for (let row = 0; row < part.length; row += 1) {
      if (row % step === step - 1) yield
      const slot = part[row] ?? 0
      const text = texts[slot] ?? ''
      const unit = weights.write(text, read[slot] ?? 0, bytes, row * bytesPerRow, (row + 1) * bytesPerRow)
      read[slot] = unit
      if (unit < text.length) remaining += 1
      for (let word = 0; word < wordsPerRow; word += 1)
        words[row * wordsPerRow + word] = view.getUint32(row * bytesPerRow + word * 4)
    }
    const rows = yield* sortRows(words, wordsPerRow)
    part.set(rows.map((row) => part[row] ?? 0))
    let count = 0
    for (const { start, end } of equalRuns(rows, words)) {
      count += 1
      if (count % step === 0) yield
      const same = part.subarray(start, end)
      if (remaining === 0 || same.length < fewest) same.sort()
      else runs.push({ start: run.start + start, end: run.start + end })
    }
    yield
  }
}

/** Runs of at least two rows that are the same. */
function* equalRuns(rows: Uint32Array, words: Uint32Array): Generator<Run, void> {
  let start = 0
  for (let index = 1; index <= rows.length; index += 1) {
    if (index < rows.length && areEqual(words, rows[index - 1] ?? 0, rows[index] ?? 0)) continue
    if (index - start > 1) yield { start, end: index }
    start = index
  }
}

function areEqual(words: Uint32Array, left: number, right: number): boolean {
  for (let word = 0; word < wordsPerRow; word += 1)
    if (words[left * wordsPerRow + word] !== words[right * wordsPerRow + word]) return false
  return true
}
