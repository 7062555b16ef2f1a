import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '#core/lib/result.ts'
import { createExports, type Exports } from './export.ts'

const done = { ok: true, value: null }
const notes = [
  piece('index.md', '# Index\n'),
  piece('claims/one.md', 'One — کابل\n'),
  piece('claims/deep/two.md', 'Two\n'),
]
let folder: string
let exports: Exports
let exporting: Exports['handlers']

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-export-'))
  exports = createExports({ chooseFolder: async () => folder, chooseFile: async (name) => join(folder, name) })
  exporting = exports.handlers
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function chooseFolder(name: string) {
  return taken(await exporting['export.chooseFolder'](name))
}

function taken<Value>(result: Result<Value>): NonNullable<Value> {
  if (!result.ok || result.value == null) throw new Error('a value was expected')
  return result.value
}

function piece(path: string, text: string, continues = false) {
  return { path, bytes: Uint8Array.from(Buffer.from(text)), continues }
}

/** The paths of all files, hidden ones too, with their text. */
async function tree(): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files[path.slice(folder.length + 1)] = await readFile(path, 'utf8')
  }
  return files
}

const written = {
  'Notes/index.md': '# Index\n',
  'Notes/claims/one.md': 'One — کابل\n',
  'Notes/claims/deep/two.md': 'Two\n',
}

describe('exporting a folder', () => {
  it('puts all files in place at the end, and none before', async () => {
    const { token, name, occupied } = await chooseFolder('Notes')
    expect({ name, occupied }).toEqual({ name: join(folder, 'Notes'), occupied: false })
    expect(await exporting['export.write'](token, notes.slice(0, 1))).toEqual(done)
    expect(await exporting['export.write'](token, notes.slice(1))).toEqual(done)
    expect(await readdir(folder)).not.toContain('Notes')
    expect(await exporting['export.finish'](token)).toEqual(done)
    expect(await tree()).toEqual(written)
  })

  it('takes files piece by piece', async () => {
    const { token } = await chooseFolder('Notes')
    const calls = [
      [piece('index.md', '# In')],
      [piece('index.md', 'de', true)],
      [piece('index.md', 'x\n', true), piece('claims/one.md', 'One — '), piece('claims/one.md', 'کابل\n', true)],
      [piece('claims/deep/two.md', 'Two\n')],
    ]
    for (const call of calls) expect(await exporting['export.write'](token, call)).toEqual(done)
    await exporting['export.finish'](token)
    expect(await tree()).toEqual(written)
  })

  it('leaves nothing when it is abandoned', async () => {
    const { token } = await chooseFolder('Notes')
    await exporting['export.write'](token, notes)
    expect(await exporting['export.abandon'](token)).toEqual(done)
    expect(await readdir(folder)).toEqual([])
    expect(await exporting['export.finish'](token)).toMatchObject({ ok: false, code: 'export-unknown' })
  })

  it('says that the folder holds something, and replaces all of it once it is told to finish', async () => {
    await mkdir(join(folder, 'Notes'))
    await writeFile(join(folder, 'Notes/old.md'), 'old')
    const { token, occupied } = await chooseFolder('Notes')
    expect(occupied).toBe(true)
    await exporting['export.write'](token, notes)
    expect(await readFile(join(folder, 'Notes/old.md'), 'utf8')).toBe('old')
    await exporting['export.finish'](token)
    expect(await tree()).toEqual(written)
  })

  it('takes an empty folder as free', async () => {
    await mkdir(join(folder, 'Notes'))
    const { token, occupied } = await chooseFolder('Notes')
    expect(occupied).toBe(false)
    await exporting['export.write'](token, notes)
    await exporting['export.finish'](token)
    expect(await tree()).toEqual(written)
    expect(exports.underWay()).toBe(false)
  })

  it('never replaces a folder that was filled after the analyst was asked', async () => {
    const { token } = await chooseFolder('Notes')
    await exporting['export.write'](token, notes)
    await mkdir(join(folder, 'Notes'))
    await writeFile(join(folder, 'Notes/theirs.md'), 'theirs')
    expect(await exporting['export.finish'](token)).toMatchObject({ ok: false, code: 'export-occupied' })
    await exporting['export.abandon'](token)
    expect(await tree()).toEqual({ 'Notes/theirs.md': 'theirs' })
  })

  it('goes beside what stands there, under the next free number', async () => {
    await mkdir(join(folder, 'Notes'))
    await writeFile(join(folder, 'Notes/old.md'), 'old')
    await mkdir(join(folder, 'Notes 2'))
    const { token } = await chooseFolder('Notes')
    const beside = taken(await exporting['export.beside'](token))
    expect(beside).toMatchObject({ name: join(folder, 'Notes 3'), occupied: false })
    await exporting['export.write'](beside.token, notes.slice(0, 1))
    await exporting['export.finish'](beside.token)
    expect(await tree()).toEqual({ 'Notes/old.md': 'old', 'Notes 3/index.md': '# Index\n' })
    expect(await exporting['export.write'](token, notes)).toMatchObject({ code: 'export-unknown' })
  })

  it('says so when the chosen folder vanishes, and does not make it again', async () => {
    const { token } = await chooseFolder('Notes')
    await exporting['export.write'](token, notes)
    await rm(folder, { recursive: true })
    const later = [piece('claims/three.md', '')]
    for (const failed of [await exporting['export.write'](token, later), await exporting['export.finish'](token)]) {
      expect(failed).toMatchObject({ ok: false, code: 'export-vanished' })
      expect(!failed.ok && failed.message).toContain(folder)
    }
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })

  it('says so when a place cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    const { handlers: inFile } = createExports({
      chooseFolder: async () => join(folder, 'file'),
      chooseFile: async () => null,
    })
    expect(await inFile['export.chooseFolder']('Notes')).toMatchObject({ ok: true, value: { occupied: true } })
    const { token } = taken(await inFile['export.chooseFolder']('Notes'))
    const failed = await inFile['export.write'](token, notes)
    expect(failed).toMatchObject({ ok: false, code: 'export-unwritable' })
    expect(!failed.ok && failed.message).toContain(join(folder, 'file'))
  })

  it('leaves nothing when the program is closed meanwhile', async () => {
    expect(exports.underWay()).toBe(false)
    const first = await chooseFolder('Notes')
    const second = await chooseFolder('Other notes')
    await exporting['export.write'](first.token, notes)
    await exporting['export.write'](second.token, notes)
    expect(exports.underWay()).toBe(true)
    await exports.abandonAll()
    expect(exports.underWay()).toBe(false)
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses two files of one name', async () => {
    const { token } = await chooseFolder('Notes')
    await exporting['export.write'](token, notes)
    const failed = await exporting['export.write'](token, notes.slice(0, 1))
    expect(!failed.ok && failed.message).toContain('index.md')
  })

  it('gives nothing when the analyst cancelled', async () => {
    const { handlers: nothing } = createExports({ chooseFolder: async () => null, chooseFile: async () => null })
    expect(await nothing['export.chooseFolder']('Notes')).toEqual(done)
    expect(await nothing['export.chooseFile']('Notes.md')).toEqual(done)
  })
})

describe('exporting a file', () => {
  it('replaces the chosen file at once, at the end', async () => {
    await writeFile(join(folder, 'Notes.md'), 'old')
    const { token, name } = taken(await exporting['export.chooseFile']('Notes.md'))
    expect(name).toBe(join(folder, 'Notes.md'))
    await exporting['export.write'](token, [piece('whatever.md', 'new')])
    expect(await readFile(join(folder, 'Notes.md'), 'utf8')).toBe('old')
    await exporting['export.finish'](token)
    expect(await tree()).toEqual({ 'Notes.md': 'new' })
  })

  it('goes beside with a number before its ending, and leaves nothing when abandoned', async () => {
    await writeFile(join(folder, 'Notes.md'), 'old')
    const { token } = taken(await exporting['export.chooseFile']('Notes.md'))
    const beside = taken(await exporting['export.beside'](token))
    expect(beside.name).toBe(join(folder, 'Notes 2.md'))
    await exporting['export.write'](beside.token, [piece('x', 'x')])
    await exporting['export.abandon'](beside.token)
    expect(await tree()).toEqual({ 'Notes.md': 'old' })
  })

  it('takes it piece by piece', async () => {
    const { token } = taken(await exporting['export.chooseFile']('Notes.md'))
    await exporting['export.write'](token, [piece('notes.md', 'One, '), piece('notes.md', 'two, ', true)])
    await exporting['export.write'](token, [piece('notes.md', 'three', true)])
    await exporting['export.finish'](token)
    expect(await tree()).toEqual({ 'Notes.md': 'One, two, three' })
  })

  it('takes one file only', async () => {
    const { token } = taken(await exporting['export.chooseFile']('Notes.md'))
    expect(await exporting['export.write'](token, notes)).toMatchObject({ ok: false, code: 'export-unwritable' })
  })
})
