import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileHandlers } from './files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const choosing = (...names: string[]) =>
  fileHandlers({ chooseFiles: async () => names.map((name) => join(folder, name)) })['files.open'](['.txt'])

describe('opening files', () => {
  it('gives their names and bytes as they are', async () => {
    await writeFile(join(folder, 'a.txt'), new Uint8Array([0xef, 0xbb, 0xbf, 65, 0xff]))
    await writeFile(join(folder, 'کابل.txt'), '')
    expect(await choosing('a.txt', 'کابل.txt')).toEqual({
      ok: true,
      value: [
        { name: 'a.txt', bytes: new Uint8Array([0xef, 0xbb, 0xbf, 65, 0xff]) },
        { name: 'کابل.txt', bytes: new Uint8Array() },
      ],
    })
  })

  it('gives none when the analyst cancelled', async () => {
    expect(await choosing()).toEqual({ ok: true, value: [] })
  })

  it('names the file that cannot be read, and opens none', async () => {
    await writeFile(join(folder, 'a.txt'), 'a')
    const failed = await choosing('a.txt', 'gone.txt')
    expect(failed).toMatchObject({ ok: false, code: 'file-unreadable' })
    expect(!failed.ok && failed.message).toContain('gone.txt')
  })

  it('refuses a file that is too large to be read', async () => {
    const file = await open(join(folder, 'huge.txt'), 'w')
    await file.truncate(256 * 1024 * 1024 + 1)
    await file.close()
    expect(await choosing('huge.txt')).toMatchObject({ ok: false, code: 'file-too-large' })
  })
})
