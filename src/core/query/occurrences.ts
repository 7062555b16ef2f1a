import { isNear } from './near.ts'
import type { Filter } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What is asked for by words. */
export type Words = Extract<Filter, { kind: 'words' }>

/** A place in a text where words were found. */
export interface Occurrence {
  /** In UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Whether it is the very words, and not a longer or a similar one. */
  readonly whole: boolean
}

/** Whether a text has the words; what has no letter in it asks for nothing. */
export function hasWords(text: string, words: Words): boolean {
  const wanted = wantedOf(words)
  return wanted.length === 0 || occurrencesOf(tokensOf(text), wanted, words.match).length > 0
}

/** The tokens of words by which they were cut before: dozens of rows are searched for the same. */
const cut = new WeakMap<Words, readonly Token[]>()

/** The tokens that words ask for. */
export function wantedOf(words: Words): readonly Token[] {
  const wanted = cut.get(words) ?? tokensOf(words.text)
  cut.set(words, wanted)
  return wanted
}

/**
 * Where the wanted tokens stand one after the other in a text. With `prefix` the last of them may be the beginning of a
 * longer word, with `fuzzy` each may be mistyped. Characters that are joined in what is asked for are joined where they are found.
 */
export function occurrencesOf(
  tokens: readonly Token[],
  wanted: readonly Token[],
  match: Words['match'],
): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  if (wanted.length === 0) return occurrences
  for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
    if (!standsAt(at, tokens, wanted, match)) continue
    const start = tokens[at]?.start
    const end = tokens[at + wanted.length - 1]?.end
    if (start === undefined || end === undefined) continue
    occurrences.push({ start, end, whole: wanted.every((token, index) => tokens[at + index]?.text === token.text) })
  }
  return occurrences
}

function standsAt(at: number, tokens: readonly Token[], wanted: readonly Token[], match: Words['match']): boolean {
  for (const [index, token] of wanted.entries()) {
    const here = tokens[at + index]
    if (here === undefined || !isFound(here, token, index === wanted.length - 1 ? match : inner(match))) return false
  }
  return true
}

/** How all tokens but the last are looked for. */
function inner(match: Words['match']): Words['match'] {
  return match === 'prefix' ? 'phrase' : match
}

function isFound(token: Token, wanted: Token, match: Words['match']): boolean {
  if (wanted.joined && !token.joined) return false
  if (token.text === wanted.text) return true
  if (match === 'fuzzy') return isNear(token.text, wanted.text)
  return match === 'prefix' && token.text.startsWith(wanted.text)
}
