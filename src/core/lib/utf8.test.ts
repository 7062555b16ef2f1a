import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeUtf8 } from './utf8.ts'

it('writes every text as the platform does, where it is told to', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\ud83d', '\ude00\ud83d😀'),
  )
  fc.assert(
    fc.property(anyText, fc.nat(9), (text, at) => {
      const bytes = new Uint8Array(at + 3 * text.length)
      const end = writeUtf8(text, bytes, at)
      expect(Array.from(bytes.subarray(at, end))).toEqual(Array.from(new TextEncoder().encode(text)))
      expect(bytes.subarray(0, at).every((byte) => byte === 0)).toBe(true)
    }),
    {
      numRuns: 1000,
      examples: [
        ['a\ud83d', 0],
        ['\ud83d\ud83d\ude00', 0],
        ['ä€😀', 0],
      ],
    },
  )
})
