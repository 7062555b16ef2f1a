import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Moscow', 'moscow'],
    ['ÉTAT', 'etat'],
    ['e\u0301', 'e'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['Ёлка', 'елка'],
    ['Ἀθῆναι', 'αθηναι'],
    ['كِتَاب', 'كتاب'],
    ['ＡＢＣ', 'abc'],
    ['한국어', '한국어'],
    ['漢字 😀', '漢字 😀'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds what is folded to itself', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(fold(value))).toBe(fold(value))
      }),
      { numRuns: 20_000 },
    )
  })

  it('does not tell composed from decomposed writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(fold(value.normalize('NFD'))).toBe(fold(value.normalize('NFC')))
      }),
      { numRuns: 5000 },
    )
  })
})
