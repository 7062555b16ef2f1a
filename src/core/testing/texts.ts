import * as fc from 'fast-check'
import { Edtf } from '../model/edtf.ts'
import { timestampOf } from '../model/time.ts'

/** Pieces that texts are apt to break on: scripts, joined and combined characters, mark-up of every format that is written. */
const pieces = [
  'Russia recognised the Emirate',
  'د افغانستان اسلامي امارت',
  'الإمارة',
  '伊斯兰酋长国',
  'ملي\u200cتوب',
  '🌉',
  '👩‍👩‍👧',
  '🇦🇫',
  'e\u0301',
  'ñ',
  'İ',
  'ß',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u202e',
  '# ',
  '- ',
  '> ',
  '---',
  '***',
  '[[wiki|link]]',
  '![[x]]',
  '^block',
  '| a | b |',
  '`code`',
  '$x$',
  '%%',
  '<b onclick="x">',
  '</script>',
  '<!-- -->',
  '&amp;',
  '{{x}}',
  'key: value',
  '"quoted"',
  "it's",
  '\\',
  '\\n',
  '#tag',
  '=1+1',
  ';',
  ',',
]

/** Any text, empty or not, without lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

/** A text that says something, with no space around it. */
export const anyWords: fc.Arbitrary<string> = anyText.map((text) => text.trim()).filter((text) => text !== '')

/** A text on one line that says something, with no space around it; a name or a title. */
export const anyName: fc.Arbitrary<string> = anyText
  .map((text) => text.replaceAll(/[\n\r\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '')

/** A moment of this century. */
export const anyTimestamp = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) - 1 }).map(timestampOf)

const year = fc.integer({ min: 1000, max: 2999 }).map(String)
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits)
const day = fc.integer({ min: 1, max: 28 }).map(twoDigits)
const simpleDate = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
)
const qualified = fc.tuple(simpleDate, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''))

/** A date in the forms of EDTF that analysts write, and some of level 2. */
export const anyEdtf: fc.Arbitrary<Edtf> = fc
  .oneof(
    qualified,
    qualified.map((date) => `../${date}`),
    qualified.map((date) => `${date}/..`),
    fc.tuple(year, fc.integer({ min: 3000, max: 9999 })).map((years) => years.join('/')),
    fc.tuple(year, fc.constantFrom('21', '22', '23', '24', '33', '36')).map((parts) => parts.join('-')),
    fc.constantFrom(
      '19XX',
      '202X',
      '2024-XX',
      '2024-04-XX',
      'Y-17000',
      '2024-?04-12',
      '{2021,2023..2024}',
      '[1667,1668]',
      '1950S2',
    ),
  )
  .map((text) => Edtf.parse(text))

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
