import { assertNever } from '../lib/assert-never.ts'
import { occurrencesOf, type Words } from './occurrences.ts'
import type { Filter } from './query.ts'
import { tokensOf } from './tokens.ts'

/** How soon more occurrences stop to matter, and how much long texts are held back: the usual values. */
const saturation = 1.2
const lengthShare = 0.75

/** What the whole table has to do with a search. */
export interface Corpus {
  readonly rows: number
  /** Rows in which the words occur. */
  readonly having: number
  /** Tokens of a text. */
  readonly averageLength: number
}

/** What an occurrence weighs: the words themselves twice what longer or similar ones do. */
export function weightOf(whole: boolean): number {
  return whole ? 2 : 1
}

/**
 * How well a text answers to words: a function of the weight with which they occur in it and of its length in tokens. It gives whole
 * thousandths, so that sums are exact. BM25 of Robertson and Zaragoza, “The Probabilistic Relevance Framework” (2009), with the idf of Lucene, which is
 * never negative.
 */
export function relevanceIn({ rows, having, averageLength }: Corpus): (weight: number, length: number) => number {
  const rarity = 1000 * Math.log(1 + (rows - having + 0.5) / (having + 0.5)) * (saturation + 1)
  const fixed = saturation * (1 - lengthShare)
  const perToken = (saturation * lengthShare) / averageLength
  return (weight, length) => {
    const count = weight / 2
    return Math.round((rarity * count) / (count + fixed + perToken * length))
  }
}

/** The words that make rows relevant: those that a filter asks for, not those that it refuses or that ask for nothing. */
export function wordsOf(filter: Filter): readonly Words[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(wordsOf)
    case 'words':
      return tokensOf(filter.text).length === 0 ? [] : [filter]
    case 'not':
    case 'is':
    case 'contains':
    case 'within':
    case 'present':
      return []
    default:
      return assertNever(filter)
  }
}

/** The relevance of each text of a table under a filter, written to be read; the engine has the same from its index. */
export function relevances(filter: Filter, texts: readonly string[]): readonly number[] {
  const tokens = texts.map(tokensOf)
  const averageLength = tokens.reduce((sum, { length }) => sum + length, 0) / texts.length
  const sums = texts.map(() => 0)
  for (const words of wordsOf(filter)) {
    const wanted = tokensOf(words.text)
    const weights = tokens.map((text) =>
      occurrencesOf(text, wanted, words.match).reduce((sum, { whole }) => sum + weightOf(whole), 0),
    )
    const having = weights.filter((weight) => weight > 0).length
    const relevance = relevanceIn({ rows: texts.length, having, averageLength })
    for (const [index, weight] of weights.entries()) {
      if (weight > 0) sums[index] = (sums[index] ?? 0) + relevance(weight, tokens[index]?.length ?? 0)
    }
  }
  return sums
}
