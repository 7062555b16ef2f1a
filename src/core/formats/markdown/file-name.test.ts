import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { collisionKey } from './characters.ts'
import { fileNames, readableName } from './file-name.ts'
import { idOf } from './testing/sample-case.ts'

const utf8 = new TextEncoder()

describe('readableName', () => {
  it.each([
    ['Russia has recognised the “Emirate”.', 'Russia has recognised the Emirate'],
    ['a/b\\c:d*e?f"g<h>i|j[k]l#m^n%o', 'a b c d e f g h i j k l m n o'],
    ['  ..hidden..  ', 'hidden'],
    ['طالبان له لیست څخه', 'طالبان له لیست څخه'],
    ['می‌خواهم', 'می‌خواهم'],
    ['俄罗斯承认塔利班', '俄罗斯承认塔利班'],
    ['👩‍👩‍👧 met 🇦🇫 👍🏽', '👩‍👩‍👧 met 🇦🇫 👍🏽'],
    ['e\u0301tat', 'état'],
    ['com1', 'com1-'],
    ['../../etc/passwd', 'etc passwd'],
    ['?!', 'claim'],
    ['', 'claim'],
  ])('gives %j as %j', (text, name) => {
    expect(readableName(text, 'claim')).toBe(name)
  })

  it('cuts a long text at a word, and one without words at a whole character', () => {
    expect(readableName('word '.repeat(40), 'claim')).toBe('word '.repeat(12).trim())
    expect(readableName('👍'.repeat(90), 'claim')).toBe('👍'.repeat(45))
  })

  it('is safe on every file system and in a link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = readableName(text, 'claim')
        expect(name).not.toMatch(/[<>:"/\\|?*[\]#^%$`~=_!]|\p{Cc}|\p{Cs}/u)
        expect(name).not.toMatch(/^[\s.-]|[\s.]$/)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
        expect(name).toBe(name.normalize('NFC'))
        expect([...name].length).toBeLessThanOrEqual(65)
        expect(utf8.encode(name).length).toBeLessThanOrEqual(181)
        expect(name.length).toBeGreaterThan(0)
      }),
      { numRuns: 5_000 },
    )
  })
})

function namesOf(records: readonly { readonly id: string; readonly title: string }[]): Map<string, string> {
  return fileNames(records, ({ title }) => title, 'claim')
}

describe('fileNames', () => {
  it('stay apart under case folding and normalisation', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (titles) => {
        const records = [...titles, 'Straße', 'STRASSE', 'café', 'cafe\u0301', 'ﬁn', 'fin'].map((title, index) => ({
          id: idOf('claims', index),
          title,
        }))
        const names = namesOf(records)
        expect(new Set([...names.values()].map(collisionKey)).size).toBe(records.length)
      }),
    )
  })

  it('depend on the record alone', () => {
    const record = { id: idOf('claims', 7), title: 'One' }
    const alone = namesOf([record]).get(record.id)
    const among = namesOf([{ id: idOf('claims', 1), title: 'one' }, record]).get(record.id)
    expect(alone).toBe('One 000000000007')
    expect(among).toBe(alone)
  })

  it('fall back on the whole id where the ends of two ids agree', () => {
    const one = '01930000-0000-7000-8000-00000000000a'
    const other = '01940000-0000-7000-8000-00000000000a'
    const names = namesOf([
      { id: one, title: 'Same' },
      { id: other, title: 'SAME' },
    ])
    expect([...names.values()]).toEqual(['Same 00000000000a', 'SAME 0194000000007000800000000000000a'])
  })
})
