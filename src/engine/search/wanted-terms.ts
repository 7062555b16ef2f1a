import { allowance, isNear } from '#core/query/near.ts'
import type { Words } from '#core/query/occurrences.ts'
import { kindOf, tokensOf } from '#core/query/tokens.ts'
import type { Segment } from './segment.ts'

/** A term that is looked for, or all that begin with it, or all that are near it. */
export interface WantedTerm {
  readonly text: string
  readonly match: Words['match']
  /** Where it has to stand, counted in tokens from where the words begin. */
  readonly offset: number
  /** Whether the term of the text has to be this very one for the words to stand there whole; a single character always does. */
  readonly always: boolean
}

/** The terms that words are looked for by: core's meaning of words in the terms that an index keeps (see `Cutter`). */
export function wantedTerms(words: Words): readonly WantedTerm[] {
  const tokens = tokensOf(words.text)
  return tokens.flatMap((token, offset): readonly WantedTerm[] => {
    const next = tokens[offset + 1]
    if (kindOf(token.text) === 'character') {
      if (next?.joined === true) return [{ text: token.text + next.text, match: 'phrase', offset, always: true }]
      return token.joined ? [] : [{ text: token.text, match: 'prefix', offset, always: true }]
    }
    const match = words.match === 'prefix' && next !== undefined ? 'phrase' : words.match
    return [{ text: token.text, match, offset, always: false }]
  })
}

/** A term of a segment, by its place, and whether it is the wanted one itself. */
export interface FoundTerm {
  readonly term: number
  readonly whole: boolean
}

/** The terms of a segment that are as wanted. */
export function findTerms({ parts }: Segment, { text, match, always }: WantedTerm): readonly FoundTerm[] {
  const compare = (term: number, prefix: string): number => {
    const start = parts.termStarts[term] ?? 0
    const length = (parts.termStarts[term + 1] ?? start) - start
    for (let index = 0; index < prefix.length; index += 1) {
      if (index === length) return -1
      const difference = (parts.units[start + index] ?? 0) - prefix.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return 0
  }
  const lengthOf = (term: number): number => (parts.termStarts[term + 1] ?? 0) - (parts.termStarts[term] ?? 0)
  const textOf = (term: number): string =>
    String.fromCharCode(...parts.units.subarray(parts.termStarts[term], parts.termStarts[term + 1]))
  const beginning = match === 'fuzzy' ? text.slice(0, 1) : text
  const count = parts.termStarts.length - 1
  const found: FoundTerm[] = []
  for (let term = firstFrom(count, (at) => compare(at, beginning) >= 0); term < count; term += 1) {
    if (compare(term, beginning) !== 0) break
    const whole = lengthOf(term) === text.length && compare(term, text) === 0
    if (match === 'phrase' && !whole) break
    const isFound =
      match !== 'fuzzy' ||
      (Math.abs(lengthOf(term) - text.length) <= allowance(text.length) && isNear(textOf(term), text))
    if (isFound) found.push({ term, whole: whole || always })
  }
  return found
}

/** The first number below `count` that meets a condition which all after it meet too; `count` when none does. */
function firstFrom(count: number, meets: (number: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (meets(middle)) high = middle
    else low = middle + 1
  }
  return low
}
