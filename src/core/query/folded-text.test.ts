import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FoldedText } from './folded-text.ts'
import { searchForm } from './tokens.ts'

/** The passages of a text that the words are found as. */
function found(text: string, words: string, most = 100): readonly string[] {
  const places = new FoldedText(text).find(words, most)
  return Array.from({ length: places.length / 2 }, (_, index) => text.slice(places[2 * index], places[2 * index + 1]))
}

describe('words looked for in a text as they stand there', () => {
  it.each([
    ['whatever their case', 'Kabul and KABUL', 'kabul', ['Kabul', 'KABUL']],
    ['within words', 'unfounded', 'found', ['found']],
    [
      'whatever their accents, spelt in one sign or two',
      'café cafe\u0301 cafe',
      'cafe',
      ['café', 'cafe\u0301', 'cafe'],
    ],
    ['across the ends of lines', 'the northern\n  rail line', 'northern rail', ['northern\n  rail']],
    ['with the apostrophes and dashes of print', 'don’t — “so”', 'don\'t - "so"', ['don’t — “so”']],
    ['in letters that stand for two', 'Straße', 'strasse', ['Straße']],
    ['from within a letter that stands for two', 'Straße', 'se', ['ße']],
    ['in Arabic, without its points and stretching', 'كَابُل كـابل', 'كابل', ['كَابُل', 'كـابل']],
    ['in Persian letters typed as Arabic ones', 'کابل', 'كابل', ['کابل']],
    ['in Chinese', '外交部发言人', '发言', ['发言']],
    ['beyond the basic plane', 'a 𝔎abul b', 'kabul', ['𝔎abul']],
    ['once each where they could overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['with blank space around them left out', 'the port', '  port ', ['port']],
  ])('are found %s', (_, text, words, passages) => {
    expect(found(text, words)).toEqual(passages)
  })

  it('are not found where there are none', () => {
    expect(found('Kabul', '')).toEqual([])
    expect(found('Kabul', ' \n')).toEqual([])
    expect(found('', 'Kabul')).toEqual([])
    expect(found('Kabul', 'Moscow')).toEqual([])
  })

  it('are found so often at most as is asked', () => {
    expect(found('port '.repeat(50), 'port', 7)).toHaveLength(7)
  })

  const piece = fc.constantFrom(
    'a',
    'B',
    'é',
    'e\u0301',
    'ß',
    '  ',
    '\n',
    ' ',
    'ك',
    '\u064e',
    'ـ',
    '外',
    '𝔎',
    '’',
    '한',
    '\u00ad',
  )
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  it('are found where they were put, wherever in a long text that is', () => {
    const before = fc.tuple(text, fc.nat(1100)).map(([pieces, length]) => 'x'.repeat(length) + pieces)
    fc.assert(
      fc.property(before, text, (lead, tail) => {
        const whole = `${lead}Qué Qu’il${tail}`
        const places = new FoldedText(whole).find("que qu'il", 10)
        expect(places.length).toBe(2)
        expect(places[0]).toBe(lead.length)
        expect(whole.slice(places[0], places[1]).replaceAll(/[\p{M}\p{Cf}ـ]+$/gu, '')).toBe('Qué Qu’il')
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('are found as a search finds them that looks at every character, also across the parts of a long text', () => {
    fc.assert(
      fc.property(fc.nat(1100), text, fc.nat(60), fc.integer({ min: 1, max: 4 }), (length, tail, from, units) => {
        const whole = 'x'.repeat(length) + tail
        const words = [...tail].slice(from, from + units).join('')
        expect([...new FoldedText(whole).find(words, 1000)]).toEqual(foundOneByOne(whole, words))
      }),
      { seed: 4, numRuns: 1000 },
    )
  })
})

/** The same places, told of each unit of the whole form which character it comes from. */
function foundOneByOne(text: string, words: string): readonly number[] {
  const characters = text.matchAll(/\s+|\p{Script=Hangul}\p{M}*|./gsu)
  const units = [...characters].flatMap(({ 0: character, index }) =>
    [...formOf(character)].map((unit) => ({ unit, start: index })),
  )
  const form = units.map(({ unit }) => unit).join('')
  const sought = [...words.trim().matchAll(/\s+|\p{Script=Hangul}\p{M}*|./gsu)].map(([one]) => formOf(one)).join('')
  if (sought === '') return []
  const places: number[] = []
  for (let at = 0; at + sought.length <= form.length; ) {
    if (form.startsWith(sought, at)) {
      const last = units[at + sought.length - 1]?.start
      const next = units.slice(at + sought.length).find(({ start }) => start !== last)
      places.push(units[at]?.start ?? -1, next?.start ?? text.length)
      at += sought.length
    } else at += 1
  }
  return places
}

function formOf(character: string): string {
  if (/^\s/.test(character)) return ' '
  return character === '’' ? "'" : searchForm(character)
}
