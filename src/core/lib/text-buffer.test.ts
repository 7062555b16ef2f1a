import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PieceMemory } from './piece-memory.ts'
import { anyText } from './testing/arbitrary-text.ts'
import { TextBuffer } from './text-buffer.ts'

describe('the text buffer', () => {
  it('holds every text as UTF-8, and U+FFFD for what UTF-8 cannot hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.string({ unit: 'binary' }))), (texts) => {
        const buffer = new TextBuffer(new PieceMemory())
        for (const text of texts) buffer.write(text)
        expect([...buffer.take()]).toEqual([...Buffer.from(texts.map((text) => text.toWellFormed()).join(''))])
      }),
      { numRuns: 500 },
    )
  })

  it('takes long texts like short ones', () => {
    const buffer = new TextBuffer(new PieceMemory())
    const texts = [511, 512, 513, 100_000].map((length) => `${'ä'.repeat(length - 1)}\ud83d`)
    for (const text of texts) buffer.write(text)
    const expected = texts.map((text) => text.toWellFormed()).join('')
    expect(Buffer.from(buffer.take()).toString() === expected).toBe(true)
  })

  it('gathers large pieces in the memory that was given back', () => {
    const memory = new PieceMemory()
    const buffer = new TextBuffer(memory)
    const fill = (letter: string) => {
      for (let times = 0; times < 3_000; times += 1) buffer.write(letter.repeat(1_000))
      return buffer.take()
    }
    fill('a')
    const second = fill('b')
    memory.giveBack([second.buffer, new ArrayBuffer(10)])
    const third = fill('c')
    const fourth = fill('d')
    expect(fourth.buffer === second.buffer).toBe(true)
    expect(third.buffer === second.buffer).toBe(false)
    expect(Buffer.from(fourth).toString() === 'd'.repeat(3_000_000)).toBe(true)
  })

  it('takes bytes between texts', () => {
    const buffer = new TextBuffer(new PieceMemory())
    buffer.write('one, ')
    buffer.append(Buffer.from('zwölf'))
    buffer.append(new Uint8Array(5_000_000).fill(46))
    buffer.write('!')
    expect(Buffer.from(buffer.take()).toString()).toBe(`one, zwölf${'.'.repeat(5_000_000)}!`)
  })

  it('tells when it is full, holds more all the same, and is empty when it was taken', () => {
    const buffer = new TextBuffer(new PieceMemory())
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
