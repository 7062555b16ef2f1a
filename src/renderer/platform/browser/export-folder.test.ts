import { describe, expect, it } from 'vitest'
import type { Result } from '#core/lib/result.ts'
import { folderTarget } from './export-folder.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const done = { ok: true, value: null }
const written = { ok: true, value: [] }
const index = piece('index.md', 'Index')
const claim = piece('claims/one.md', 'One')

function piece(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text), continues: false }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message)
  return result.value
}

/** A folder of documents in which an earlier export stands. */
async function withExport(): Promise<MemoryFolder> {
  const documents = new MemoryFolder('Documents')
  const target = must(await folderTarget(documents, 'notes'))
  await target.write([piece('old.md', 'Old'), piece('index.md', 'Old index')])
  await target.finish()
  return documents
}

describe('an export to a folder', () => {
  it('writes into a new folder', async () => {
    const documents = new MemoryFolder('Documents')
    const target = must(await folderTarget(documents, 'notes'))
    expect(target).toMatchObject({ name: 'Documents/notes', occupied: false })
    expect(await target.write([index])).toEqual(written)
    expect(await target.write([claim])).toEqual(written)
    expect(await target.finish()).toEqual(done)
    expect(await documents.texts()).toEqual({ 'notes/index.md': 'Index', 'notes/claims/one.md': 'One' })
  })

  it('takes an empty folder for free, and leaves one when there is nothing to write', async () => {
    const documents = new MemoryFolder('Documents')
    await documents.getDirectoryHandle('notes', { create: true })
    const target = must(await folderTarget(documents, 'notes'))
    expect(target.occupied).toBe(false)
    expect(await target.finish()).toEqual(done)
    expect((await documents.getDirectoryHandle('notes')).kind).toBe('directory')
  })

  it('leaves nothing of a new folder when it is abandoned', async () => {
    const documents = new MemoryFolder('Documents')
    const target = must(await folderTarget(documents, 'notes'))
    await target.write([index, claim])
    await target.abandon()
    await expect(documents.getDirectoryHandle('notes')).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  it('touches nothing that stands there until it is complete, and then replaces all of it', async () => {
    const documents = await withExport()
    const before = await documents.texts()
    const target = must(await folderTarget(documents, 'notes'))
    expect(target.occupied).toBe(true)
    await target.write([index])
    await target.write([claim])
    expect(await documents.texts()).toMatchObject(before)
    expect(await target.finish()).toEqual(done)
    expect(await documents.texts()).toEqual({ 'notes/index.md': 'Index', 'notes/claims/one.md': 'One' })
  })

  it('leaves what stands there when it is abandoned', async () => {
    const documents = await withExport()
    const before = await documents.texts()
    const target = must(await folderTarget(documents, 'notes'))
    await target.write([index])
    await target.abandon()
    expect(await documents.texts()).toEqual(before)
  })

  it('leaves what stands there when the new export has no room', async () => {
    const documents = await withExport()
    const before = await documents.texts()
    const target = must(await folderTarget(documents, 'notes'))
    documents.disk.room = 3
    expect(await target.write([index])).toMatchObject({ ok: false, code: 'disk-full' })
    await target.abandon()
    expect(await documents.texts()).toEqual(before)
  })

  it('keeps the whole new export, and says where, when only a part of what stands there could be replaced', async () => {
    const documents = await withExport()
    await documents.getDirectoryHandle('notes.part', { create: true })
    const target = must(await folderTarget(documents, 'notes'))
    const long = 'A claim longer than what the old index gives free.'
    await target.write([index, piece('claims/one.md', long)])
    // The last file is swapped in on finishing; after that no second one like it fits.
    documents.disk.room = long.length + 1
    expect(await target.finish()).toEqual({
      ok: false,
      code: 'export-half-replaced',
      message:
        '“Documents/notes” holds old files and new ones now, since not all could be replaced: the disk is full. The whole new export is in “Documents/notes.part2”. Use that folder, or export again.',
    })
    await target.abandon()
    expect(await documents.texts()).toMatchObject({
      'notes.part2/index.md': 'Index',
      'notes.part2/claims/one.md': long,
    })
  })

  it('goes beside it under the first free name', async () => {
    const documents = await withExport()
    await documents.getDirectoryHandle('notes 2', { create: true })
    const target = must(await folderTarget(documents, 'notes'))
    const beside = must(await target.beside())
    expect(beside).toMatchObject({ name: 'Documents/notes 3', occupied: false })
    await beside.write([index])
    await beside.finish()
    expect(await documents.texts()).toMatchObject({ 'notes/old.md': 'Old', 'notes 3/index.md': 'Index' })
  })

  it('says when the disk is full, and when the folder is gone', async () => {
    const documents = new MemoryFolder('Documents')
    const target = must(await folderTarget(documents, 'notes'))
    documents.disk.room = 3
    expect(await target.write([index])).toMatchObject({ ok: false, code: 'disk-full' })
    documents.vanish()
    expect(await target.write([claim])).toMatchObject({ ok: false, code: 'export-vanished' })
  })

  it('says when a file stands in its place', async () => {
    const documents = new MemoryFolder('Documents')
    await documents.getFileHandle('notes', { create: true })
    expect(await folderTarget(documents, 'notes')).toMatchObject({
      ok: false,
      code: 'export-unwritable',
      message: expect.stringContaining('a file stands where a folder is needed'),
    })
  })
})
