import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './testing/arbitrary-text.ts'
import { TextBuffer } from './text-buffer.ts'

describe('the text buffer', () => {
  it('holds every text as UTF-8, and U+FFFD for what UTF-8 cannot hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.string({ unit: 'binary' }))), (texts) => {
        const buffer = new TextBuffer()
        for (const text of texts) buffer.write(text)
        expect([...buffer.take()]).toEqual([...Buffer.from(texts.join('').toWellFormed())])
      }),
      { numRuns: 500 },
    )
  })

  it('holds a character together whose halves come with two texts, also where it begins to encode', () => {
    const buffer = new TextBuffer()
    const filling = 'a'.repeat(16_383)
    buffer.write(`${filling}\ud83d`)
    buffer.write('\ude00')
    buffer.write(`${filling}\ud83d`)
    buffer.write('b')
    expect(Buffer.from(buffer.take()).toString()).toBe(`${filling}😀${filling}\ufffdb`)
  })

  it('takes bytes between texts', () => {
    const buffer = new TextBuffer()
    buffer.write('one, ')
    buffer.append(Buffer.from('zwölf'))
    buffer.append(new Uint8Array(5_000_000).fill(46))
    buffer.write('!')
    expect(Buffer.from(buffer.take()).toString()).toBe(`one, zwölf${'.'.repeat(5_000_000)}!`)
  })

  it('tells when it is full, holds more all the same, and is empty when it was taken', () => {
    const buffer = new TextBuffer()
    buffer.write('a'.repeat(4_194_303))
    expect(buffer.isFull).toBe(false)
    buffer.write('ä'.repeat(900_000))
    expect(buffer.isFull).toBe(true)
    const taken = buffer.take()
    expect(Buffer.from(taken).toString()).toBe('a'.repeat(4_194_303) + 'ä'.repeat(900_000))
    expect(buffer.isFull).toBe(false)
    expect(buffer.take()).toHaveLength(0)
    buffer.write('b')
    expect(taken[0]).toBe(97)
  })
})
