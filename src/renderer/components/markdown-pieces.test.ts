import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownPieces } from './markdown-pieces.ts'

describe('Markdown in pieces', () => {
  it('is one piece where it is short, also when it is empty', () => {
    expect(markdownPieces('')).toEqual([''])
    expect(markdownPieces('A short note.\n\nOf two paragraphs.')).toEqual(['A short note.\n\nOf two paragraphs.'])
  })

  it('is parted at blank lines', () => {
    expect(markdownPieces('one two\n\nthree\n\nfour five six', 14)).toEqual([
      'one two\n\n',
      'three\n\n',
      'four five six',
    ])
  })

  it('is not parted within code', () => {
    const code = '```\na\n\nb\n\nc\n```\n\n'
    expect(markdownPieces(`start\n\n${code}end`, 17)).toEqual(['start\n\n', code, 'end'])
  })

  it('is parted at the end of a line, or within it, where there is no blank line', () => {
    expect(markdownPieces('one two\nthree four\nfive', 12)).toEqual(['one two\n', 'three four\n', 'five'])
    expect(markdownPieces('ab😀cd', 3)).toEqual(['ab', '😀c', 'd'])
  })

  it('has all of the text, in pieces that are not much longer than asked', () => {
    const part = fc.constantFrom('a', 'word ', '\n', '\n\n', '```\n', '😀', '- item\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (parts, length) => {
        const text = parts.join('')
        const pieces = markdownPieces(text, length)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(length + 1)
      }),
      { seed: 6, numRuns: 1000 },
    )
  })
})
