import * as fc from 'fast-check'

/** Pieces of texts that are hard to cut into words: scripts with and without spaces, spelt-out syllables, marks, signs. */
const pieces = [
  'a',
  'ab',
  'Abc',
  'é',
  'e\u0301',
  'ß',
  'ﬁ',
  '½',
  '7',
  '٤',
  'الإ',
  'ا',
  'ـ',
  'ک',
  'ي\u064e',
  '\u200c',
  '伊',
  '伊朗',
  '朗',
  'ー',
  '한',
  '\u1112\u1161\u11ab',
  '가\u11a8',
  'ㄱ',
  '㈀',
  'ก',
  '𠮷',
  '𞤀',
  '😀',
  '👍🏽',
  '\ud83d',
  '$',
  '’',
  '-',
  '.',
  ' ',
  '\n',
]

/** Texts of which many have pieces in common. */
export function searchText(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength }) },
  )
}

/** What is asked for by words of such texts. */
export const searchWords = fc.record({
  kind: fc.constant('words' as const),
  text: searchText(4),
  match: fc.constantFrom('prefix' as const, 'phrase' as const, 'fuzzy' as const),
})
