import { describe, expect, it } from 'vitest'
import { FolderTree } from './folder-tree.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const files = [
  { path: 'index.md', text: '# Index\n' },
  ...Array.from({ length: 20 }, (_, index) => ({ path: `claims/claim ${index}.md`, text: `Claim ${index}` })),
  { path: 'sources/a/b.md', text: 'پښتو' },
]
const pieces = files.map(({ path, text }) => piece(path, text))
const wanted = Object.fromEntries(files.map(({ path, text }) => [path, text]))

function piece(path: string, text: string, continues = false) {
  return { path, bytes: new TextEncoder().encode(text), continues }
}

describe('a folder tree', () => {
  it('writes files with the folders between them', async () => {
    const root = new MemoryFolder('vault')
    const tree = new FolderTree(root)
    await tree.write(pieces)
    await tree.finish()
    expect(await root.texts()).toEqual(wanted)
  })

  it('takes files piece by piece', async () => {
    const root = new MemoryFolder('vault')
    const tree = new FolderTree(root)
    await tree.write([piece('a.md', 'one '), piece('b.md', 'two ')])
    await tree.write([piece('b.md', 'three ', true)])
    await tree.write([piece('b.md', 'four', true), piece('c/d.md', 'five')])
    await tree.finish()
    expect(await root.texts()).toEqual({ 'a.md': 'one ', 'b.md': 'two three four', 'c/d.md': 'five' })
  })

  it('leaves the last file as it was when it is abandoned', async () => {
    const root = new MemoryFolder('vault')
    const before = new FolderTree(root)
    await before.write([piece('a.md', 'old')])
    await before.finish()
    const tree = new FolderTree(root)
    await tree.write([piece('a.md', 'new')])
    await tree.abandon()
    expect(await root.texts()).toEqual({ 'a.md': 'old' })
  })

  it('fails where a file stands in the place of a folder', async () => {
    const root = new MemoryFolder('vault')
    const tree = new FolderTree(root)
    await tree.write([piece('claims', 'A file.')])
    await expect(tree.write(pieces)).rejects.toMatchObject({ name: 'TypeMismatchError' })
  })
})
