import { occurrencesOf, type Words, wantedOf } from './occurrences.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A passage of a text with what is to be marked in it. */
export interface Snippet {
  readonly text: string
  readonly ranges: readonly Range[]
}

const passageLength = 120
const leadLength = 30

/** Where any of the words stand in a text, first to last; what touches is one range. */
export function highlights(text: string, words: readonly Words[]): readonly Range[] {
  return rangesOf(foundIn(tokensOf(text), words))
}

/** What is marked in a text and, when it does not have all the words, a snippet of the other texts with those that it lacks. */
export function highlightsAndSnippet(
  text: string,
  others: () => readonly string[],
  words: readonly Words[],
): { readonly ranges: readonly Range[]; readonly snippet: Snippet | null } {
  const found = foundIn(tokensOf(text), words)
  const lacking = words.filter((_, word) => !found.some((one) => one.word === word))
  return { ranges: rangesOf(found), snippet: lacking.length === 0 ? null : snippet(others(), lacking) }
}

function rangesOf(found: readonly Found[]): readonly Range[] {
  const ranges: Range[] = []
  for (const { start, end } of found) {
    const last = ranges.at(-1)
    if (last === undefined || start > last.end) ranges.push({ start, end })
    else ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return ranges
}

/**
 * The passage of one of the texts, about 120 units long, that has most of the words, and of those the first; null when no text has any.
 * An ellipsis stands where the text goes on.
 */
export function snippet(texts: readonly string[], words: readonly Words[]): Snippet | null {
  let best: Passage | null = null
  for (const text of texts) {
    const passage = bestPassage(text, words)
    if (passage !== null && (best === null || passage.kinds > best.kinds)) best = passage
    if (best?.kinds === words.length) break
  }
  return best === null ? null : cut(best, words)
}

interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  /** How many of the words it has. */
  readonly kinds: number
}

function bestPassage(text: string, words: readonly Words[]): Passage | null {
  const tokens = tokensOf(text)
  const found = foundIn(tokens, words)
  let best: Passage | null = null
  for (const { start, end } of found) {
    const from = tokens.find((token) => token.start >= start - leadLength)?.start ?? start
    const to = Math.max(end, tokens.findLast((token) => token.end <= from + passageLength)?.end ?? end)
    const kinds = new Set(found.filter((other) => other.start >= from && other.end <= to).map(({ word }) => word)).size
    if (best === null || kinds > best.kinds) best = { text, tokens, from, to, kinds }
    // None has more, and of those with as many the first is taken; a letter stands in most words of a text.
    if (kinds === words.length) break
  }
  return best
}

interface Found extends Range {
  /** Which of the words it is. */
  readonly word: number
}

function foundIn(tokens: readonly Token[], words: readonly Words[]): readonly Found[] {
  return words
    .flatMap((each, word) =>
      occurrencesOf(tokens, wantedOf(each), each.match).map(({ start, end }) => ({ start, end, word })),
    )
    .sort((left, right) => left.start - right.start || left.end - right.end)
}

/** Signs that stand before the first token or after the last of a text belong to it; a passage is shown in one line. */
function cut({ text, tokens, from, to }: Passage, words: readonly Words[]): Snippet {
  const before = from === tokens[0]?.start ? '' : '… '
  const after = to === tokens.at(-1)?.end ? '' : ' …'
  const start = before === '' ? 0 : from
  const end = after === '' ? text.length : to
  const passage = before + text.slice(start, end).replaceAll(/\s/g, ' ') + after
  return { text: passage, ranges: highlights(passage, words) }
}
