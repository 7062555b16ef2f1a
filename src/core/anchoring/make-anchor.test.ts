import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Anchor } from '../model/anchor.ts'
import { SourceId } from '../model/ids.ts'
import { makeAnchor } from './make-anchor.ts'

const source = SourceId.parse('01980000-0000-7000-8000-000000000001')
const text =
  'Kabul کابل 🇦🇫 and Moscow 😀 signed é 漢字 papers in front of many more witnesses than anyone had expected.'
const wellFormed = fc.string({ unit: 'binary', maxLength: 120 }).filter((candidate) => candidate.isWellFormed())

describe('makeAnchor', () => {
  it('quotes the passage and up to 32 units on either side', () => {
    const start = text.indexOf('signed')
    const made = makeAnchor(source, text, start, start + 'signed'.length)
    expect(made).toEqual({
      ok: true,
      value: {
        source,
        start,
        end: start + 6,
        exact: 'signed',
        prefix: text.slice(0, start),
        suffix: text.slice(start + 6, start + 38),
      },
    })
  })

  it.each([
    [-1, 4],
    [4, 4],
    [5, 4],
    [0, text.length + 1],
    [0.5, 4],
    [Number.NaN, 4],
  ])('refuses the passage %d–%d, which the source does not hold', (start, end) => {
    expect(makeAnchor(source, text, start, end)).toMatchObject({ ok: false, code: 'anchor-outside-source' })
  })

  it('refuses a bound inside a character', () => {
    const emoji = text.indexOf('😀')
    expect(makeAnchor(source, text, emoji + 1, emoji + 4)).toMatchObject({ ok: false, code: 'anchor-splits-character' })
    expect(makeAnchor(source, text, 0, emoji + 1)).toMatchObject({ ok: false, code: 'anchor-splits-character' })
  })

  it('never cuts a character at the outer ends of its context', () => {
    const crowded = `${'😀'.repeat(40)}x${'😀'.repeat(40)}y`
    for (const [start, end] of [
      [80, 81],
      [80, 83],
      [78, 81],
    ] as const) {
      const made = makeAnchor(source, crowded, start, end)
      expect(made.ok && [made.value.prefix, made.value.suffix].every((context) => context.isWellFormed())).toBe(true)
    }
    const odd = `😀${'a'.repeat(31)}x${'b'.repeat(31)}😀`
    expect(makeAnchor(source, odd, 33, 34)).toMatchObject({
      value: { prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) },
    })
  })

  it('gives a valid anchor, whose parts stand side by side in the text, or a failure', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(120), fc.nat(120), (any, start, end) => {
        const made = makeAnchor(source, any, start, end)
        if (!made.ok) return
        const { prefix, exact, suffix } = made.value
        expect(Anchor.safeParse(made.value).success).toBe(true)
        expect(any.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
        expect([prefix, exact, suffix].every((part) => part.isWellFormed())).toBe(true)
        expect(prefix.length >= Math.min(start, 31) && suffix.length >= Math.min(any.length - end, 31)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
