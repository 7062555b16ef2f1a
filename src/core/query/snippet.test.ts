import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchText, searchWords } from '../testing/search-texts.ts'
import { hasWords, type Words } from './occurrences.ts'
import { highlights, snippet } from './snippet.ts'

function prefix(text: string): Words {
  return { kind: 'words', text, match: 'prefix' }
}

function marked(text: string, words: readonly Words[]): readonly string[] {
  return highlights(text, words).map(({ start, end }) => text.slice(start, end))
}

describe('highlights', () => {
  it.each([
    ['Lithium and LITHIUM-6', [prefix('lith')], ['Lithium', 'LITHIUM']],
    ['the rare earths of the Hindu Kush', [prefix('rare ear'), prefix('kush')], ['rare earths', 'Kush']],
    ['伊朗核协议', [prefix('核协议')], ['核协议']],
    ['الإمارة الإسلامية', [prefix('الاماره')], ['الإمارة']],
    ['👍🏽 ok', [prefix('ok')], ['ok']],
    ['nothing', [prefix('lith')], []],
  ])('marks what is found in %s', (text, words, found) => {
    expect(marked(text, words)).toEqual(found)
  })

  it('marks ranges in order, apart from each other, exactly where there are words', () => {
    fc.assert(
      fc.property(searchText(10), fc.array(searchWords, { maxLength: 3 }), (text, words) => {
        const ranges = highlights(text, words)
        for (const [index, { start, end }] of ranges.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThan(ranges[index - 1]?.end ?? -1)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(ranges.length > 0).toBe(words.some((each) => hasWords('', each) === false && hasWords(text, each)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('snippet', () => {
  const long = `${'Before it there is much else to read. '.repeat(6)}The envoy spoke of lithium\nand of copper.${' And more.'.repeat(30)}`

  it('gives the passage that has most of the words, in one line', () => {
    const found = snippet(['Copper alone.', long], [prefix('lithium'), prefix('copper')])
    expect(found?.text).toMatch(/^… .{0,30}lithium and of copper.* …$/)
    expect(found?.text.length).toBeLessThan(140)
    expect(found?.ranges.map(({ start, end }) => found.text.slice(start, end))).toEqual(['lithium', 'copper'])
  })

  it('gives a short text whole, and nothing for a text without the words', () => {
    expect(snippet(['“Copper!”'], [prefix('copper')])).toEqual({ text: '“Copper!”', ranges: [{ start: 1, end: 7 }] })
    expect(snippet([long], [prefix('zinc')])).toBeNull()
  })
})
