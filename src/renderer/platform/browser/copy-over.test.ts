import { describe, expect, it } from 'vitest'
import { copyOver } from './copy-over.ts'
import { FolderTree } from './folder-tree.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const files = [
  { path: 'index.md', text: '# Index' },
  ...Array.from({ length: 20 }, (_, index) => ({ path: `claims/claim ${index}.md`, text: `Claim ${index}` })),
  { path: 'sources/a/b.md', text: 'پښتو' },
  { path: 'was a folder', text: 'A file.' },
  { path: 'was a file/c.md', text: 'C' },
]

async function folderWith(files: readonly { readonly path: string; readonly text: string }[]): Promise<MemoryFolder> {
  const folder = new MemoryFolder('vault')
  const tree = new FolderTree(folder)
  await tree.write(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text), continues: false })))
  await tree.finish()
  return folder
}

describe('copyOver', () => {
  it('makes a folder hold what another one holds, and nothing else', async () => {
    const into = await folderWith([
      { path: 'index.md', text: 'A longer text that stood here before.' },
      { path: 'claims/claim 99.md', text: 'Old' },
      { path: 'private/diary.md', text: 'Old' },
      { path: 'sources/a/c/deep.md', text: 'Old' },
      { path: 'was a folder/x.md', text: 'Old' },
      { path: 'was a file', text: 'Old' },
    ])
    const from = await folderWith(files)
    await copyOver(from, into)
    expect(await into.texts()).toEqual(Object.fromEntries(files.map(({ path, text }) => [path, text])))
    expect(await from.texts()).toEqual(await into.texts())
    await expect(into.getDirectoryHandle('private')).rejects.toThrow(DOMException)
  })

  it('gives on what the browser throws', async () => {
    const into = await folderWith([])
    into.disk.room = 3
    await expect(copyOver(await folderWith(files), into)).rejects.toMatchObject({ name: 'QuotaExceededError' })
  })
})
