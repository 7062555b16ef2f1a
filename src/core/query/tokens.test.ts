import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchText } from '../testing/search-texts.ts'
import { tokensOf } from './tokens.ts'

function textsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => (token.joined ? `+${token.text}` : token.text))
}

describe('tokensOf', () => {
  it.each([
    ['L’Économie, don’t', ['l', 'economie', 'don', 't']],
    ['40,000 F-16s', ['40', '000', 'f', '16s']],
    ['Straße Łódź ΟΔΟΣ', ['strasse', 'lodz', 'οδοσ']],
    ['أحمد آل كتـــاب كِتَاب', ['احمد', 'ال', 'كتاب', 'كتاب']],
    ['کابل افغاني می‌خواهم', ['كابل', 'افغاني', 'ميخواهم']],
    ['مدرسة ۱۴۰۳ ١٤٤٥', ['مدرسه', '1403', '1445']],
    ['伊朗，核', ['伊', '+朗', '核']],
    ['iPhone手机 2024年', ['iphone', '手', '+机', '2024', '年']],
    ['コーヒー', ['コ', '+ー', '+ヒ', '+ー']],
    ['한국어 \u1112\u1161\u11ab', ['한', '+국', '+어', '한']],
    ['👍🏽😀 €5', ['👍', '😀', '€', '5']],
    ['½ ﬁn', ['1', '2', 'fin']],
    ['… — !', []],
  ])('cuts %s', (text, tokens) => {
    expect(textsOf(text)).toEqual(tokens)
  })

  it('says where each token stands, in order', () => {
    fc.assert(
      fc.property(searchText(12), (text) => {
        let last = 0
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = start
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
