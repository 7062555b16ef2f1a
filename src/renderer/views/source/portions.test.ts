import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from './paragraphs.ts'
import { portions } from './portions.ts'

const paragraph = fc.record({
  start: fc.nat(),
  text: fc.integer({ min: 1, max: 20_000 }).map((length) => 'a'.repeat(length)),
  spaced: fc.boolean(),
})

describe('portions', () => {
  it('hold every paragraph once, in order, and begin where their first one does', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 200 }), (paragraphs) => {
        const found = portions(paragraphs)
        expect(found.flatMap((portion) => portion.paragraphs)).toEqual(paragraphs)
        for (const { start, paragraphs: held } of found) expect(start).toBe(held[0]?.start)
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('are few for many short lines, and short for long paragraphs', () => {
    const of = (count: number, length: number): readonly Paragraph[] =>
      Array.from({ length: count }, (_, at) => ({ start: at * length, text: 'a'.repeat(length), spaced: false }))
    expect(portions(of(10_000, 30)).length).toBeLessThan(400)
    for (const { lines } of portions(of(100, 3_000))) expect(lines).toBeLessThanOrEqual(60)
    expect(portions(of(2, 100_000))).toHaveLength(2)
  })
})
