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
  const wanted = tokensOf(words.text)
  return wanted.length === 0 || occurrencesOf(tokensOf(text), wanted, words.match).length > 0
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
  return tokens.flatMap(({ start }, at) => {
    const found = tokens.slice(at, at + wanted.length)
    const end = found.at(-1)?.end
    const fits =
      found.length === wanted.length &&
      wanted.every((token, index) => {
        const here = found[index]
        return here !== undefined && isFound(here, token, index === wanted.length - 1 ? match : inner(match))
      })
    if (!fits || end === undefined) return []
    return [{ start, end, whole: wanted.every((token, index) => found[index]?.text === token.text) }]
  })
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
