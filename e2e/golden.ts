import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { readTree } from './shells/desktop.ts'
import type { Tree } from './shells/shell.ts'

const folder = join(import.meta.dirname, 'golden', 'notes')

/**
 * Compares an export of the sample with the golden tree, byte for byte. With CLAIMBENCH_UPDATE_GOLDEN=1 the tree is written from the
 * export instead, which is to be looked over before it is kept.
 */
export async function expectGolden(tree: Tree): Promise<void> {
  const timeless = withoutFirstStart(tree)
  if (process.env.CLAIMBENCH_UPDATE_GOLDEN === '1') return replaceGolden(timeless)
  const golden = await readTree(folder)
  expect([...timeless.keys()].sort()).toEqual([...golden.keys()].sort())
  for (const [path, text] of golden) expect(timeless.get(path), path).toBe(text)
}

/** The sample case is made at the first start, which is now; the index says so in three lines, and nothing else in the tree tells the time. */
function withoutFirstStart(tree: Tree): Tree {
  const index = tree.get('index.md') ?? ''
  const timeless = index
    .replace(/^(created|updated): ".*"$/gm, '$1: "the first start"')
    .replace(/^Case opened .* UTC\.$/m, 'Case opened at the first start.')
  return new Map([...tree, ['index.md', timeless]])
}

async function replaceGolden(tree: Tree): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [path, text] of tree) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
