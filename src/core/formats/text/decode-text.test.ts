import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decode, decodeText } from './decode-text.ts'

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const sample = 'کابل\r\nMoscow 😀\n漢\r'

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('decodeText', () => {
  it('reads UTF-8 and keeps the text exactly, newlines included', () => {
    expect(decodeText(new TextEncoder().encode(sample), decode)).toEqual({
      ok: true,
      value: { text: sample, encoding: 'utf-8', verbatim: true },
    })
  })

  it('drops one byte order mark, and says that the bytes hold more than the text', () => {
    expect(decodeText(new TextEncoder().encode(`\ufeff\ufeff${sample}`), decode)).toEqual({
      ok: true,
      value: { text: `\ufeff${sample}`, encoding: 'utf-8', verbatim: false },
    })
  })

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('reads %s by its byte order mark', (encoding, littleEndian) => {
    expect(decodeText(utf16(`\ufeff${sample}`, littleEndian), decode)).toEqual({
      ok: true,
      value: { text: sample, encoding, verbatim: false },
    })
  })

  it.each<[string, Uint8Array, string]>([
    ['NUL bytes', new Uint8Array([0x50, 0x4b, 0, 4]), 'text-binary'],
    ['NUL bytes in malformed UTF-8', new Uint8Array([0x50, 0xff, 0]), 'text-binary'],
    ['UTF-16 without a mark', utf16('Moscow', true), 'text-binary'],
    ['a NUL in UTF-16', utf16('\ufeffa\0b', true), 'text-binary'],
    ['Windows-1251', new Uint8Array([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 'text-not-utf-8'],
    ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42]), 'text-not-utf-8'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decodeText(bytes, decode)).toMatchObject({ ok: false, code })
  })

  it('gives text whose UTF-8 is the file whenever it says verbatim', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const result = decodeText(bytes, decode)
          if (result.ok && result.value.verbatim)
            expect([...new TextEncoder().encode(result.value.text)]).toEqual([...bytes])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
