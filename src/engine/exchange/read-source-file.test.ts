import { describe, expect, it } from 'vitest'
import { readSourceFile } from './read-source-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The text as UTF-16, little end first, with its byte order mark. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, index) =>
    index === 0 ? 0xfeff : text.charCodeAt(index - 1),
  )
  return new Uint8Array(units.buffer)
}

describe('readSourceFile', () => {
  it('keeps the text of a UTF-8 file to the letter, and no second copy of its bytes', () => {
    expect(readSourceFile('report.txt', utf8('افغانستان\r\n😀\n'))).toMatchObject({
      ok: true,
      value: { text: 'افغانستان\r\n😀\n', original: null, mediaType: 'text/plain' },
    })
  })

  it('takes the heading of a Markdown file for its title', () => {
    expect(readSourceFile('notes.md', utf8('# The ford\n\nIt is closed.'))).toMatchObject({
      ok: true,
      value: { title: 'The ford', mediaType: 'text/markdown' },
    })
  })

  it('keeps the bytes of a file whose text does not give them back', () => {
    const bytes = utf16('Кабул 😀')
    const read = readSourceFile('report.txt', bytes)
    if (!read.ok) throw new Error(read.message)
    expect(read.value.text).toBe('Кабул 😀')
    expect([...Buffer.from(read.value.original ?? '', 'base64')]).toEqual([...bytes])
  })

  it('keeps a byte order mark in the bytes and out of the text', () => {
    const read = readSourceFile('report.txt', utf8('\ufeffKabul'))
    expect(read).toMatchObject({ ok: true, value: { text: 'Kabul', original: btoa('\xef\xbb\xbfKabul') } })
  })

  it('says when bytes are no text', () => {
    const read = readSourceFile('picture.txt', Uint8Array.of(0x50, 0xff, 0xfe, 0x00, 0xd8))
    expect(read.ok).toBe(false)
  })
})
