import { appendFile, mkdtemp, open, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileHandlers } from './files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = (name: string) => join(folder, name)
const choosing = (...names: string[]) => fileHandlers({ chooseFiles: async () => names.map(path) })
const given = (...values: number[]) => ({ ok: true, value: Uint8Array.from(values) })

/** A file that was written and chosen, and reading it by its token. */
async function chosen(name: string, content: string | Uint8Array) {
  await writeFile(path(name), content)
  const handlers = choosing(name)
  const opened = await handlers['files.open'](['.txt'])
  const token = (opened.ok && opened.value[0]?.token) || ''
  return {
    read: (offset: number, length: number) => handlers['files.read'](token, offset, length),
    close: () => handlers['files.close'](token),
  }
}

describe('opening files', () => {
  it('gives their names and sizes under tokens of their own', async () => {
    await writeFile(path('a.txt'), 'abc')
    await writeFile(path('کابل.txt'), '')
    const opened = await choosing('a.txt', 'کابل.txt')['files.open'](['.txt'])
    expect(opened).toMatchObject({
      ok: true,
      value: [
        { name: 'a.txt', size: 3 },
        { name: 'کابل.txt', size: 0 },
      ],
    })
    expect(new Set(opened.ok ? opened.value.map(({ token }) => token) : []).size).toBe(2)
  })

  it('gives none when the analyst cancelled', async () => {
    expect(await choosing()['files.open'](['.txt'])).toEqual({ ok: true, value: [] })
  })

  it('names the file that is not there, and opens none', async () => {
    await writeFile(path('a.txt'), 'a')
    const failed = await choosing('a.txt', 'gone.txt')['files.open'](['.txt'])
    expect(failed).toMatchObject({ ok: false, code: 'file-unreadable' })
    expect(!failed.ok && failed.message).toBe('“gone.txt” cannot be read: it is no longer there. Open it again.')
  })

  it('takes a file of any size', async () => {
    const file = await open(path('huge.json'), 'w')
    await file.truncate(5 * 2 ** 30)
    await file.close()
    const handlers = choosing('huge.json')
    const opened = await handlers['files.open'](['.json'])
    expect(opened).toMatchObject({ ok: true, value: [{ size: 5 * 2 ** 30 }] })
    const token = (opened.ok && opened.value[0]?.token) || ''
    expect(await handlers['files.read'](token, 5 * 2 ** 30 - 2, 100)).toEqual(given(0, 0))
  })
})

describe('reading an opened file', () => {
  it('gives its bytes as they are, part by part, fewer at the end and none beyond it', async () => {
    const file = await chosen('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 65, 0xff))
    expect(await file.read(0, 3)).toEqual(given(0xef, 0xbb, 0xbf))
    expect(await file.read(3, 3)).toEqual(given(65, 0xff))
    expect(await file.read(5, 3)).toEqual(given())
    expect(await file.read(500, 3)).toEqual(given())
    expect(await file.read(0, 0)).toEqual(given())
  })

  it('refuses a token that it never gave', async () => {
    const read = choosing()['files.read']('3f0c1f0e-8f4e-4c3e-9a53-0d9f6f1d2a11', 0, 1)
    expect(await read).toMatchObject({ ok: false, code: 'file-unknown' })
  })

  it('refuses a token once it was let go of, which can be done twice', async () => {
    const file = await chosen('a.txt', 'abc')
    expect(await file.close()).toEqual({ ok: true, value: null })
    expect(await file.close()).toEqual({ ok: true, value: null })
    expect(await file.read(0, 1)).toMatchObject({ ok: false, code: 'file-unknown' })
  })

  it.each([
    ['grew', () => appendFile(path('a.txt'), 'd')],
    ['shrank', () => truncate(path('a.txt'), 1)],
    ['was written anew at the same size', () => utimes(path('a.txt'), 1, 1)],
    [
      'gave way to another',
      async () => {
        await writeFile(path('b.txt'), 'longer')
        await rename(path('b.txt'), path('a.txt'))
      },
    ],
  ])('says that a file %s since it was chosen', async (_what, change) => {
    const file = await chosen('a.txt', 'abc')
    expect(await file.read(0, 2)).toEqual(given(97, 98))
    await change()
    const failed = await file.read(2, 2)
    expect(failed).toMatchObject({ ok: false, code: 'file-changed' })
    expect(!failed.ok && failed.message).toBe('“a.txt” was changed while it was being read. Open it again.')
  })

  it('says that a file is no longer there', async () => {
    const file = await chosen('a.txt', 'abc')
    await rm(path('a.txt'))
    const failed = await file.read(0, 2)
    expect(failed).toMatchObject({ ok: false, code: 'file-unreadable' })
    expect(!failed.ok && failed.message).toContain('“a.txt” cannot be read: it is no longer there.')
  })
})
