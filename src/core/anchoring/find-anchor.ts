import { fail, ok, type Result } from '../lib/result.ts'
import type { Anchor } from '../model/anchor.ts'
import { splitsCharacter } from './surrogates.ts'

/** A passage of a text in UTF-16 units; `exact` says whether it reads letter for letter as the anchor's quotation. */
export interface FoundPassage {
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** What each kind of agreement is worth when the quotation stands in several places; context outweighs position. */
const weights = { prefix: 20, suffix: 20, position: 2 } as const

/**
 * Where the anchor's passage stands in a text that may have changed since the anchor was made: its stored place when the text
 * still reads the same there, else the occurrence of the quotation that fits its surroundings and place best. Fails
 * with `anchor-lost` when the text does not hold the quotation.
 */
export function findAnchor(text: string, anchor: Anchor): Result<FoundPassage> {
  const start = standsAt(text, anchor.exact, anchor.start) ? anchor.start : bestOccurrence(text, anchor)
  if (start === null) {
    return fail(
      'anchor-lost',
      `The source no longer holds the passage “${anchor.exact}”. Mark it again, or remove the mention.`,
    )
  }
  return ok({ start, end: start + anchor.exact.length, exact: true })
}

function bestOccurrence(text: string, anchor: Anchor): number | null {
  let best: number | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const start of occurrences(text, anchor.exact)) {
    const score = scoreOf(text, anchor, start)
    if (score > bestScore) {
      best = start
      bestScore = score
    }
  }
  return best
}

function* occurrences(text: string, exact: string): Generator<number> {
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    if (standsAt(text, exact, start)) yield start
  }
}

function standsAt(text: string, exact: string, start: number): boolean {
  return text.startsWith(exact, start) && !splitsCharacter(text, start) && !splitsCharacter(text, start + exact.length)
}

/** Between 0 and the sum of the weights; an empty prefix or suffix agrees with the text's own beginning or end alone. */
function scoreOf(text: string, { exact, prefix, suffix, start: stored }: Anchor, start: number): number {
  const end = start + exact.length
  const before = prefix === '' ? Number(start === 0) : commonEnd(text, start, prefix) / prefix.length
  const after = suffix === '' ? Number(end === text.length) : commonStart(text, end, suffix) / suffix.length
  const nearness = 1 - Math.min(1, Math.abs(start - stored) / Math.max(1, text.length))
  return weights.prefix * before + weights.suffix * after + weights.position * nearness
}

function commonEnd(text: string, end: number, prefix: string): number {
  let length = 0
  while (length < prefix.length && text[end - 1 - length] === prefix[prefix.length - 1 - length]) length += 1
  return length
}

function commonStart(text: string, start: number, suffix: string): number {
  let length = 0
  while (length < suffix.length && text[start + length] === suffix[length]) length += 1
  return length
}
