import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from './paragraphs.ts'

describe('paragraphs', () => {
  it('finds lines, and whether an empty line stands before them', () => {
    expect(paragraphs('One.\nTwo.\r\n\r\nThree.\n')).toEqual([
      { start: 0, text: 'One.', spaced: false },
      { start: 5, text: 'Two.', spaced: false },
      { start: 13, text: 'Three.', spaced: true },
    ])
  })

  it('gives every character that is not blank at its own offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '漢', '😀', 'ک') }), (text) => {
        const shown = paragraphs(text)
        for (const { start, text: line } of shown) expect(text.startsWith(line, start)).toBe(true)
        expect(
          shown
            .map(({ text: line }) => line)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''))
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
})
