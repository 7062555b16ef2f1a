import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffset, unitOffset } from './code-points.ts'

const character = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '😀',
  '👩‍👩‍👧',
  '🇦🇫',
  'پښتو',
  'ښ',
  'e\u0301',
  'n\u0303\u0323',
  '漢',
  '𠀋',
  '\ud83d',
  '\ude00',
)
const text = fc.string({ unit: character, maxLength: 40 })

describe('code point offsets', () => {
  it.each([
    ['a😀b', 3, 2],
    ['پښتو', 4, 4],
    ['e\u0301x', 2, 2],
    ['漢𠀋字', 3, 2],
    ['👩‍👩‍👧!', 8, 5],
  ])('counts %s up to unit %d as %d code points', (value, unit, point) => {
    expect(codePointOffset(value, unit)).toBe(point)
    expect(unitOffset(value, point)).toBe(unit)
  })

  it('takes an offset inside a surrogate pair as the start of its character', () => {
    expect(codePointOffset('a😀b', 2)).toBe(1)
  })

  it('stays inside the text', () => {
    expect(codePointOffset('a😀', 99)).toBe(2)
    expect(unitOffset('a😀', 99)).toBe(3)
  })

  it('agrees with iteration over the text at every code point, both ways', () => {
    fc.assert(
      fc.property(text, (value) => {
        let unit = 0
        let point = 0
        for (const each of value) {
          expect(codePointOffset(value, unit)).toBe(point)
          expect(unitOffset(value, point)).toBe(unit)
          unit += each.length
          point += 1
        }
        expect(codePointOffset(value, value.length)).toBe(point)
        expect(unitOffset(value, point)).toBe(value.length)
      }),
      { numRuns: 2000 },
    )
  })
})
