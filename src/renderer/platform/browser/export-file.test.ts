import { describe, expect, it } from 'vitest'
import { DownloadedFile, fileTarget, pickedTarget } from './export-file.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const done = { ok: true, value: null }
const written = { ok: true, value: [] }
const pieces = [piece('One, ', false), piece('two — کابل, ', true), piece('three', true)]

function piece(text: string, continues: boolean) {
  return { path: 'notes.md', bytes: new TextEncoder().encode(text), continues }
}

async function picked(content = 'Old') {
  const folder = new MemoryFolder('Documents')
  const handle = await folder.getFileHandle('notes.md', { create: true })
  const old = await handle.createWritable()
  await old.write(content)
  await old.close()
  return { folder, target: pickedTarget(handle) }
}

describe('an export to a picked file', () => {
  it('is written as it comes, and stands when it is finished', async () => {
    const { folder, target } = await picked()
    expect(await target.write(pieces.slice(0, 2))).toEqual(written)
    expect(await target.write(pieces.slice(2))).toEqual(written)
    expect(await folder.texts()).toEqual({ 'notes.md': 'Old' })
    expect(await target.finish()).toEqual(done)
    expect(await folder.texts()).toEqual({ 'notes.md': 'One, two — کابل, three' })
  })

  it('holds large pieces whole, and gives their memory back', async () => {
    const { folder, target } = await picked()
    const text = Array.from({ length: 200_000 }, (_, number) => `${number} `).join('')
    const large = [piece(text, false), piece(text, true)]
    expect(await target.write(large)).toEqual({ ok: true, value: large.map(({ bytes }) => bytes.buffer) })
    await target.finish()
    expect(await folder.texts()).toEqual({ 'notes.md': text + text })
  })

  it('copies parts one behind the other', async () => {
    const { folder, target } = await picked()
    for (const { bytes } of pieces) expect(await target.copy?.(new Blob([bytes]))).toEqual(done)
    expect(await target.finish()).toEqual(done)
    expect(await folder.texts()).toEqual({ 'notes.md': 'One, two — کابل, three' })
  })

  it('leaves the file as it was when it is abandoned', async () => {
    const { folder, target } = await picked()
    await target.write(pieces)
    await target.abandon()
    expect(await folder.texts()).toEqual({ 'notes.md': 'Old' })
  })

  it('says when it cannot be written, and when there is more than one file', async () => {
    const { folder, target } = await picked()
    await target.write(pieces.slice(0, 1))
    expect(await target.write(pieces.slice(0, 1))).toMatchObject({
      code: 'export-unwritable',
      message: expect.stringContaining('several files'),
    })
    folder.disk.room = 1
    expect(await target.write(pieces.slice(1))).toMatchObject({ code: 'export-unwritable' })
  })
})

describe('an export as a download', () => {
  it('is saved once it is finished', async () => {
    const saved: { readonly name: string; readonly content: Blob }[] = []
    const target = fileTarget('a.md', new DownloadedFile('a.md', (name, content) => saved.push({ name, content })))
    await target.write(pieces)
    expect(saved).toEqual([])
    await target.finish()
    expect(saved.map(({ name, content }) => [name, content.type])).toEqual([['a.md', 'text/markdown;charset=utf-8']])
    expect(await saved[0]?.content.text()).toBe('One, two — کابل, three')
  })
})
