import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { frontMatter } from './front-matter.ts'

/** What stands between the two lines of dashes, as Obsidian finds it. */
function yamlOf(block: string): string {
  return /^---\n([\s\S]*?\n)---\n$/.exec(block)?.[1] ?? ''
}

const wellFormed = (text: string) => text.toWellFormed()

describe('frontMatter', () => {
  it.each([
    'yes',
    'no',
    'null',
    '~',
    '012',
    '0x1F',
    '1e3',
    '12:30:45',
    '2024-04-17',
    '- a',
    'a: b',
    '# a',
    '',
    'a\n---\nb',
    "'",
    '"',
    '*a',
    '!!int 1',
  ])('keeps %j a string, by YAML 1.2 and by YAML 1.1', (text) => {
    const yaml = yamlOf(frontMatter({ alias: [text], last: 'x' }))
    expect(parse(yaml, { version: '1.2' })).toEqual({ alias: [text], last: 'x' })
    expect(parse(yaml, { version: '1.1' })).toEqual({ alias: [text], last: 'x' })
  })

  it('leaves out what is absent or empty', () => {
    expect(frontMatter({ id: 'x', likelihood: null, tags: [], marking: '', claims: 0 })).toBe(
      '---\nid: x\nclaims: 0\n---\n',
    )
  })

  it('gives any text back, each value on its line', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const block = frontMatter({ one, list: [other, other], end: 1 })
        const text = block.toWellFormed()
        expect(text.split('\n')).toHaveLength(8)
        const back: Record<string, unknown> = parse(yamlOf(text))
        expect(wellFormed(String(back.one))).toBe(wellFormed(one))
        expect(String(back.list).toWellFormed()).toBe(String([other, other]).toWellFormed())
        expect(back.end).toBe(1)
      }),
      { numRuns: 5_000 },
    )
  })
})
