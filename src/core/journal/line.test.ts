import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLine, sealLine, sha256OfText } from './line.ts'

describe('a sealed line', () => {
  it('J-4: ends in the SHA-256 of everything before the hash', () => {
    const { line, hash } = sealLine({ seq: 1, words: 'Tag “a”' })
    expect(line).toBe(`{"seq":1,"words":"Tag “a”","hash":"${hash}"}`)
    expect(hash).toBe(sha256OfText('{"seq":1,"words":"Tag “a”"'))
  })

  it('J-4: reads back whatever was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (fields) => {
        const sealed = sealLine({ seq: 1, fields })
        const opened = openLine(sealed.line)
        expect(opened).toEqual({ ok: true, value: JSON.parse(sealed.line) })
        expect(JSON.stringify(opened.ok && opened.value)).toContain(JSON.stringify({ seq: 1, fields }).slice(0, -1))
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('J-13: tells when a single character was changed, or the line was cut', () => {
    const { line } = sealLine({ seq: 12, words: 'State a claim' })
    fc.assert(
      fc.property(fc.nat(line.length - 1), (at) => {
        const other = line[at] === 'x' ? 'y' : 'x'
        expect(openLine(line.slice(0, at) + other + line.slice(at + 1)).ok).toBe(false)
        expect(openLine(line.slice(0, at)).ok).toBe(false)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
