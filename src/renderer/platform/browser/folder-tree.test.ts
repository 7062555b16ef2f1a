import { describe, expect, it } from 'vitest'
import { FolderTree } from './folder-tree.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const files = [
  { path: 'index.md', text: '# Index\n' },
  ...Array.from({ length: 20 }, (_, index) => ({ path: `claims/claim ${index}.md`, text: `Claim ${index}` })),
  { path: 'sources/a/b.md', text: 'پښتو' },
]
const wanted = Object.fromEntries(files.map(({ path, text }) => [path, text]))

describe('a folder tree', () => {
  it('writes files with the folders between them', async () => {
    const root = new MemoryFolder('vault')
    await new FolderTree(root).write(files)
    expect(await root.texts()).toEqual(wanted)
  })

  it('fails where a file stands in the place of a folder', async () => {
    const root = new MemoryFolder('vault')
    const tree = new FolderTree(root)
    await tree.write([{ path: 'claims', text: 'A file.' }])
    await expect(tree.write(files)).rejects.toMatchObject({ name: 'TypeMismatchError' })
  })
})
