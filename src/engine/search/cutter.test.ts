import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, type Token, tokensOf } from '#core/query/tokens.ts'
import { searchText } from '#core/testing/search-texts.ts'
import { Cutter } from './cutter.ts'
import { Terms } from './terms.ts'

/** The terms of a text by core's tokens. */
function termsOf(text: string): readonly string[] {
  const tokens = tokensOf(text)
  return tokens.map((token, index) => token.text + (following(token, tokens[index + 1])?.text ?? ''))
}

function following(token: Token, next: Token | undefined): Token | undefined {
  return kindOf(token.text) === 'character' && next?.joined === true ? next : undefined
}

function cut(texts: readonly string[]): readonly (readonly string[])[] {
  const terms = new Terms()
  const cutter = new Cutter(terms)
  const lengths = texts.map((text) => cutter.cut(text))
  const codes = Array.from(cutter.codes)
  const names = terms.texts()
  return lengths.map((length) => codes.splice(0, length).map((code) => names[code] ?? ''))
}

describe('Cutter', () => {
  it.each([
    ['The “rare-earth” deal', ['the', 'rare', 'earth', 'deal']],
    ['伊朗核协议 2015', ['伊朗', '朗核', '核协', '协议', '议', '2015']],
    ['iPhone手机', ['iphone', '手机', '机']],
    ['𠮷𠮷a', ['𠮷𠮷', '𠮷', 'a']],
  ])('cuts %s', (text, terms) => {
    expect(cut([text])).toEqual([terms])
  })

  it('cuts any texts as core does', () => {
    fc.assert(
      fc.property(fc.array(searchText(12), { maxLength: 4 }), (texts) => {
        expect(cut(texts)).toEqual(texts.map(termsOf))
      }),
      { numRuns: 5000 },
    )
  })

  it('keeps many long terms apart', () => {
    const texts = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 100 }, (_, word) => `${'long'.repeat(20)}${row * 50 + word}`).join(' '),
    )
    expect(cut(texts)).toEqual(texts.map((text) => text.split(' ')))
  })
})
