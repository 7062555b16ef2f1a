import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sha256 } from '#core/model/ids.ts'
import { type PageFiles, pageFiles } from './page-files.ts'

let folder: string
let path: string
let pages: PageFiles

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-pages-'))
  path = join(folder, 'pages')
  pages = pageFiles(path)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const done = { ok: true, value: null }

function page(text: string) {
  const bytes = new TextEncoder().encode(text)
  return { sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')), bytes }
}

describe('page files', () => {
  it('J-17: are written under their SHA-256, with nothing beside them, and read back', async () => {
    const written = Array.from({ length: 30 }, (_, index) => page(`page ${index} ${'x'.repeat(index * 10_000)}`))
    expect(await pages.write(written)).toEqual(done)
    expect((await readdir(path)).sort()).toEqual(written.map(({ sha256 }) => sha256).sort())
    for (const { sha256, bytes } of written) {
      const read = await pages.read(sha256)
      // `toEqual` compares a large array byte by byte, and slowly.
      expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0)
    }
  })

  it('J-17: are not written again when they are there with their size, and made whole when they are not', async () => {
    const [kept, cut] = [page('kept'), page('cut off')]
    await pages.write([kept, cut])
    const before = new Date('2020-01-01')
    await utimes(join(path, kept.sha256), before, before)
    await writeFile(join(path, cut.sha256), 'cut')
    expect(await pages.write([kept, cut, kept])).toEqual(done)
    expect((await stat(join(path, kept.sha256))).mtime).toEqual(before)
    expect(await readFile(join(path, cut.sha256), 'utf8')).toBe('cut off')
  })

  it('J-18: are told apart as missing and damaged, by name', async () => {
    const { sha256, bytes } = page('some records')
    const missing = await pages.read(sha256)
    expect(missing).toMatchObject({ ok: false, code: 'page-missing' })
    expect(!missing.ok && missing.message).toContain(sha256)
    await pages.write([{ sha256, bytes }])
    for (const text of ['some recordz', 'some', '']) {
      await writeFile(join(path, sha256), text)
      const damaged = await pages.read(sha256)
      expect(damaged).toMatchObject({ ok: false, code: 'page-damaged' })
      expect(!damaged.ok && damaged.message).toContain(sha256)
    }
  })

  it('J-19: are swept but for those to keep, with what a torn write left and nothing that is not theirs', async () => {
    const [kept, left] = [page('kept'), page('left')]
    expect(await pages.sweep(new Set())).toEqual({ ok: true, value: 0 })
    await pages.write([kept, left])
    await writeFile(join(path, 'torn.part'), 'half')
    await writeFile(join(path, 'notes.txt'), 'an analyst’s')
    expect(await pages.sweep(new Set([kept.sha256]))).toEqual({ ok: true, value: 1 })
    expect((await readdir(path)).sort()).toEqual([kept.sha256, 'notes.txt'].sort())
  })

  it('leave no part under a name when they cannot be written, and say where', async () => {
    const [good, bad] = [page('good'), page('bad')]
    // A folder in the place of a page cannot be replaced by a file.
    await mkdir(join(path, bad.sha256, 'in the way'), { recursive: true })
    const failed = await pages.write([bad, good])
    expect(failed).toMatchObject({ ok: false, code: 'journal-unwritable' })
    expect(!failed.ok && failed.message).toContain(path)
    expect((await readdir(path)).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await pages.read(good.sha256)).toEqual({ ok: true, value: good.bytes })
    expect(await pages.read(bad.sha256)).toMatchObject({ ok: false, code: 'journal-unreadable' })
  })

  it('do not bring back the folder of a case that was removed', async () => {
    await rm(folder, { recursive: true })
    expect(await pages.write([page('late')])).toMatchObject({ ok: false, code: 'journal-unwritable' })
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })
})
