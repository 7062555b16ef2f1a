import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mostZippedFiles, zipTarget } from './export-zip.ts'

const files = [
  piece('index.md', '# Index\n'),
  piece('claims/zwei.md', 'Zwei 😀'),
  piece('claims/پښتو.md', 'x'.repeat(100_000)),
  piece('claims/empty.md', ''),
]

function piece(path: string, text: string, continues = false) {
  return { path, bytes: new TextEncoder().encode(text), continues }
}

/** What an export in these batches gives to be saved. */
async function saved(...batches: (typeof files)[]) {
  const downloads: { readonly name: string; readonly archive: Blob }[] = []
  const target = zipTarget('The ford – notes', (name, archive) => downloads.push({ name, archive }))
  for (const batch of batches) await target.write(batch)
  const finished = await target.finish()
  const [download] = downloads
  if (download === undefined) throw new Error('Nothing was saved.')
  return { ...download, finished, bytes: new Uint8Array(await download.archive.arrayBuffer()) }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('an export as an archive', () => {
  it('holds every file in one folder, in the order of their paths', async () => {
    const { name, archive, finished, bytes } = await saved(files.slice(0, 2), files.slice(2))
    expect([name, archive.type, finished]).toEqual([
      'The ford – notes.zip',
      'application/zip',
      { ok: true, value: null },
    ])
    const found = Object.entries(unzipSync(bytes)).map(([path, data]) => [path, new TextDecoder().decode(data)])
    expect(found).toEqual([
      ['The ford – notes/claims/empty.md', ''],
      ['The ford – notes/claims/zwei.md', 'Zwei 😀'],
      ['The ford – notes/claims/پښتو.md', 'x'.repeat(100_000)],
      ['The ford – notes/index.md', '# Index\n'],
    ])
    expect(bytes.length).toBeLessThan(2000)
  })

  it('is the same to the byte at any time and in any order, dated 1980-01-01', async () => {
    const first = await saved(files)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 5, 7) })
    const second = await saved([...files].reverse())
    expect(second.bytes).toEqual(first.bytes)
    // The time and date of the first entry's header, as MS-DOS counts them (APPNOTE 4.4.6).
    const [time, date] = new Uint16Array(first.bytes.slice(10, 14).buffer)
    expect([time, date]).toEqual([0, (0 << 9) | (1 << 5) | 1])
  })

  it('saves nothing before it is complete, nor when it is abandoned', async () => {
    let saves = 0
    const target = zipTarget('notes', () => {
      saves += 1
    })
    expect(target).toMatchObject({ name: 'notes.zip', occupied: false })
    await target.write(files)
    await target.abandon()
    expect(saves).toBe(0)
  })

  it('refuses more files than an archive can list', async () => {
    const target = zipTarget('notes', () => {})
    const many = Array.from({ length: mostZippedFiles }, (_, index) => piece(`${index}.md`, ''))
    expect((await target.write(many)).ok).toBe(true)
    expect((await target.write([piece(`${mostZippedFiles - 1}.md`, 'more', true)])).ok).toBe(true)
    expect(await target.write([piece('one more.md', '')])).toMatchObject({ code: 'export-too-large' })
  })

  it('says when it cannot be saved', async () => {
    const target = zipTarget('notes', () => {
      throw new DOMException('', 'NotAllowedError')
    })
    await target.write(files)
    const finished = await target.finish()
    expect(finished).toMatchObject({ ok: false, code: 'export-unwritable' })
    expect(finished.ok ? '' : finished.message).toContain('the browser was not allowed to write there')
  })
})
