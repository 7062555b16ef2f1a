import { describe, expect, it } from 'vitest'
import { readSourceFile } from './read-source-file.ts'

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content])

/** The text as UTF-16, little end first, with its byte order mark. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, index) =>
    index === 0 ? 0xfeff : text.charCodeAt(index - 1),
  )
  return new Uint8Array(units.buffer)
}

/** The Blob, which counts how often its bytes are asked for and never gives them. */
function unreadable(content: Blob) {
  let count = 0
  const arrayBuffer = async (): Promise<ArrayBuffer> => {
    count += 1
    throw new Error('the disk went away')
  }
  return { content: Object.assign(content, { arrayBuffer }), reads: () => count }
}

describe('readSourceFile', () => {
  it('keeps the text of a UTF-8 file to the letter, and no second copy of its bytes', async () => {
    expect(await readSourceFile('report.txt', fileOf('افغانستان\r\n😀\n'))).toMatchObject({
      ok: true,
      value: { text: 'افغانستان\r\n😀\n', original: null, mediaType: 'text/plain' },
    })
  })

  it('takes the heading of a Markdown file for its title', async () => {
    expect(await readSourceFile('notes.md', fileOf('# The ford\n\nIt is closed.'))).toMatchObject({
      ok: true,
      value: { title: 'The ford', mediaType: 'text/markdown' },
    })
  })

  it('keeps the bytes of a file whose text does not give them back', async () => {
    const bytes = utf16('Кабул 😀')
    const read = await readSourceFile('report.txt', fileOf(bytes))
    if (!read.ok) throw new Error(read.message)
    expect(read.value.text).toBe('Кабул 😀')
    expect([...Buffer.from(read.value.original ?? '', 'base64')]).toEqual([...bytes])
  })

  it('keeps a byte order mark in the bytes and out of the text', async () => {
    const read = await readSourceFile('report.txt', fileOf('\ufeffKabul'))
    expect(read).toMatchObject({ ok: true, value: { text: 'Kabul', original: btoa('\xef\xbb\xbfKabul') } })
  })

  it('says when bytes are no text', async () => {
    const read = await readSourceFile('picture.txt', fileOf(Uint8Array.of(0x50, 0xff, 0xfe, 0x00, 0xd8)))
    expect(read.ok).toBe(false)
  })
  it('refuses a file that is too large without reading it, and reads one that is just not', async () => {
    const part = new Blob([new Uint8Array(8 * 1024 * 1024)])
    const most = Array.from({ length: 32 }, () => part)
    const tooLarge = unreadable(new Blob([...most, 'x']))
    expect(await readSourceFile('report.txt', tooLarge.content)).toMatchObject({ ok: false, code: 'file-too-large' })
    expect(tooLarge.reads()).toBe(0)
    const largest = unreadable(new Blob(most))
    expect(await readSourceFile('report.txt', largest.content)).toMatchObject({ ok: false, code: 'file-unreadable' })
    expect(largest.reads()).toBe(1)
  })

  it('says why a file cannot be read, and what to do', async () => {
    expect(await readSourceFile('report.txt', unreadable(new Blob(['Kabul'])).content)).toEqual({
      ok: false,
      code: 'file-unreadable',
      message:
        'This file cannot be read (the disk went away). If it was moved or changed since it was chosen, open it again.',
    })
  })
})
