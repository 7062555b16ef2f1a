import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../model/anchor.ts'
import { SourceId } from '../model/ids.ts'
import { findAnchor } from './find-anchor.ts'
import { makeAnchor } from './make-anchor.ts'

const source = SourceId.parse('01980000-0000-7000-8000-000000000001')

function anchorOf(text: string, start: number, end: number): Anchor {
  const made = makeAnchor(source, text, start, end)
  if (!made.ok) throw new Error(made.message)
  return made.value
}

const words = 'one said two, three said four, five said six'

describe('findAnchor', () => {
  it('takes the stored place when the text still reads the same there', () => {
    const start = words.lastIndexOf('said')
    expect(findAnchor(words, anchorOf(words, start, start + 4))).toEqual({
      ok: true,
      value: { start, end: start + 4, exact: true },
    })
  })

  it('follows the passage by its surroundings when text was put in before it', () => {
    const middle = words.indexOf('said', 10)
    const anchor = anchorOf(words, middle, middle + 4)
    const moved = `A new beginning that is long: ${words}`
    expect(findAnchor(moved, anchor)).toMatchObject({ value: { start: middle + 30 } })
  })

  it('prefers agreeing surroundings to a near place', () => {
    const anchor = anchorOf('alpha X beta', 6, 7)
    expect(findAnchor('gamma, X delta, alpha X beta', anchor)).toMatchObject({ value: { start: 22 } })
  })

  it('takes the nearest place where the surroundings say nothing', () => {
    const anchor: Anchor = { source, start: 9, end: 10, exact: 'X', prefix: 'ppp', suffix: 'sss' }
    expect(findAnchor('X-------X-------X', anchor)).toMatchObject({ value: { start: 8 } })
  })

  it('finds overlapping occurrences', () => {
    const anchor: Anchor = { source, start: 9, end: 11, exact: 'aa', prefix: 'ba', suffix: '.' }
    expect(findAnchor('baaa.', anchor)).toMatchObject({ value: { start: 2, end: 4 } })
  })

  it('says that an anchor is lost when the quotation is gone', () => {
    expect(findAnchor('nothing of the kind', anchorOf(words, 0, 3))).toMatchObject({ ok: false, code: 'anchor-lost' })
  })

  it('re-finds any passage exactly, also after text was put in front', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'پ', 'e\u0301', '漢'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), text, (body, start, end, front) => {
        const made = makeAnchor(source, body, start, end)
        if (!made.ok) return
        expect(findAnchor(body, made.value)).toEqual({ ok: true, value: { start, end, exact: true } })
        const found = findAnchor(front + body, made.value)
        expect(found.ok && (front + body).slice(found.value.start, found.value.end)).toBe(made.value.exact)
      }),
      { numRuns: 2000 },
    )
  })
})
