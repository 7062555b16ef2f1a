import { beforeEach, describe, expect, it } from 'vitest'
import { fail } from '#core/lib/result.ts'
import { type PageDisk, PageFolder } from '../testing/page-folder.ts'
import { opfsPages } from './opfs-pages.ts'
import { sha256Of } from './page-check.ts'
import type { PagePort } from './port.ts'

const done = { ok: true, value: null }
let disk: PageDisk
let folder: PageFolder
let pages: PagePort

beforeEach(() => {
  disk = { room: 1_000_000, writesPart: false }
  folder = new PageFolder(disk)
  pages = opfsPages(folder, (error) => fail(error instanceof Error ? error.name : 'none', String(error)))
})

async function page(text: string) {
  const bytes = new TextEncoder().encode(text)
  return { sha256: await sha256Of(bytes), bytes }
}

async function names(): Promise<readonly string[]> {
  return [...(await folder.getDirectoryHandle('pages')).files.keys()].sort()
}

describe('page files in the private file system', () => {
  it('J-17: are flushed before they get their name, and read back', async () => {
    const written = await Promise.all(Array.from({ length: 20 }, (_, index) => page(`page ${index}`)))
    expect(await pages.writePages(written)).toEqual(done)
    expect(await names()).toEqual(written.map(({ sha256 }) => sha256).sort())
    for (const { sha256, bytes } of written) expect(await pages.readPage(sha256)).toEqual({ ok: true, value: bytes })
  })

  it('J-17: are not written again when they are there with their size, and made whole when they are not', async () => {
    const [kept, cut] = [await page('kept'), await page('cut off')]
    await pages.writePages([kept, cut])
    const { files } = await folder.getDirectoryHandle('pages')
    const standing = files.get(kept.sha256)
    files.get(cut.sha256)?.replace(new Uint8Array([1]))
    expect(await pages.writePages([kept, cut, kept])).toEqual(done)
    expect(files.get(kept.sha256)).toBe(standing)
    expect(await pages.readPage(cut.sha256)).toEqual({ ok: true, value: cut.bytes })
  })

  it('J-18: are told apart as missing and damaged, by name', async () => {
    const { sha256, bytes } = await page('some records')
    expect(await pages.readPage(sha256)).toMatchObject({
      code: 'page-missing',
      message: expect.stringContaining(sha256),
    })
    await pages.writePages([{ sha256, bytes }])
    const { files } = await folder.getDirectoryHandle('pages')
    for (const broken of [bytes.map((byte) => byte ^ 1), bytes.slice(1), new Uint8Array()]) {
      files.get(sha256)?.replace(broken)
      expect(await pages.readPage(sha256)).toMatchObject({
        code: 'page-damaged',
        message: expect.stringContaining(sha256),
      })
    }
  })

  it('J-19: are swept but for those to keep, with what a torn write left', async () => {
    expect(await pages.sweepPages(new Set())).toEqual({ ok: true, value: 0 })
    const [kept, left] = [await page('kept'), await page('left')]
    await pages.writePages([kept, left])
    await (await folder.getDirectoryHandle('pages')).getFileHandle('torn.part', { create: true })
    await (await folder.getDirectoryHandle('pages')).getFileHandle('other', { create: true })
    expect(await pages.sweepPages(new Set([kept.sha256]))).toEqual({ ok: true, value: 1 })
    expect(await names()).toEqual([kept.sha256, 'other'].sort())
  })

  it.each([true, false])('leave no part of a page when there is no room (written in part: %s)', async (writesPart) => {
    Object.assign(disk, { room: 6, writesPart })
    const [small, large] = [await page('small'), await page('much too large')]
    expect(await pages.writePages([small, large])).toMatchObject({ ok: false, code: 'QuotaExceededError' })
    expect(await names()).toEqual([small.sha256])
    expect(await pages.readPage(large.sha256)).toMatchObject({ code: 'page-missing' })
    disk.room = 100
    expect(await pages.writePages([small, large])).toEqual(done)
    expect(await pages.readPage(large.sha256)).toEqual({ ok: true, value: large.bytes })
  })
})
