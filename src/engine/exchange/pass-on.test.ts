import { describe, expect, it } from 'vitest'
import type { Scope } from '#core/formats/markdown/dossier.ts'
import { exportNotes } from '#core/formats/markdown/export-notes.ts'
import { PieceMemory } from '#core/lib/piece-memory.ts'
import { IdSet } from '#core/model/id-set.ts'
import { TestCase } from '#core/testing/test-case.ts'
import caseFile from '#resources/seed/case.json'
import type { FileSink } from '../api.ts'
import { MemoryPassingFolder } from '../testing/passing-folder.ts'
import { claimThatSays, seededCase } from '../testing/seeded-case.ts'
import { passOn } from './pass-on.ts'
import type { PassingFolder } from './passing-files.ts'

const seed = JSON.stringify(caseFile)
const pause = async () => {}

/** A case whose notes take several files. */
function largeCase(): TestCase {
  const made = new TestCase()
  made.begin()
  for (let index = 0; index < 150; index += 1)
    made.note('claims', made.claim(`Claim ${index}`), `${index} `.repeat(250_000))
  return made
}

/** Copies as slowly as the other file takes to be written, and gives up at the part of this number. */
function copying(folder: MemoryPassingFolder, last = Number.POSITIVE_INFINITY) {
  const parts: string[] = []
  const shares: number[] = []
  const sink = async (part: Blob, share: number) => {
    shares.push(share)
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done))
    expect(folder.isUnchanged(part)).toBe(true)
    return parts.push(await part.text()) < last
  }
  return { parts, shares, sink }
}

/** Passes the notes on a case on. */
function passed({ state }: TestCase, sink: FileSink, folderOf: () => Promise<PassingFolder>, scope: Scope = 'all') {
  const memory = new PieceMemory()
  return passOn(exportNotes(state, { scope, shape: 'file' }, memory), memory, sink, pause, folderOf)
}

function wholeText({ state }: TestCase): string {
  const pieces = [...exportNotes(state, { scope: 'all', shape: 'file' })]
  return Buffer.concat(pieces.map(({ bytes }) => bytes)).toString()
}

describe('passOn', () => {
  it('hands on the notes in parts, and leaves no private file', async () => {
    const made = largeCase()
    const folder = new MemoryPassingFolder()
    const { parts, shares, sink } = copying(folder)
    expect(await passed(made, sink, async () => folder)).toEqual({ ok: true, value: null })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('') === wholeText(made)).toBe(true)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(folder.files.size).toBe(0)
  })

  it('hands on a small export at once, and only the chosen claims', async () => {
    const made = seededCase(seed)
    const folder = new MemoryPassingFolder()
    const { parts, sink } = copying(folder)
    await passed(made, sink, async () => folder, IdSet.of([claimThatSays(made, 'pariahs').id]))
    expect(parts).toHaveLength(1)
    expect(parts[0]).toContain('pariahs')
    expect(parts[0]).toContain('This export holds 1 of 29 claims.')
  })

  it.each([1, 2, 3])('stops when it is cancelled at part %d, and leaves no private file', async (last) => {
    const folder = new MemoryPassingFolder()
    const { parts, sink } = copying(folder, last)
    const exported = await passed(largeCase(), sink, async () => folder)
    expect(exported).toMatchObject({ ok: false, code: 'export-cancelled' })
    expect(parts).toHaveLength(last)
    expect(folder.files.size).toBe(0)
  })

  it('says that the disk is full', async () => {
    const folder = new MemoryPassingFolder(1000)
    const { parts, sink } = copying(folder)
    const exported = await passed(seededCase(seed), sink, async () => folder)
    expect(exported).toMatchObject({ ok: false, code: 'disk-full' })
    expect(parts).toEqual([])
    expect(folder.files.size).toBe(0)
  })

  it('says that the browser keeps no files', async () => {
    const refused = async () => {
      throw new DOMException('It is forbidden.', 'SecurityError')
    }
    expect(await passed(seededCase(seed), async () => true, refused)).toMatchObject({
      ok: false,
      code: 'export-unwritable',
      message: expect.stringContaining('It is forbidden.'),
    })
  })

  it('takes away what a closed window left behind, and leaves what another has open', async () => {
    const folder = new MemoryPassingFolder()
    await folder.getFileHandle('left')
    await (await folder.getFileHandle('open')).createSyncAccessHandle()
    const { sink } = copying(folder)
    expect(await passed(seededCase(seed), sink, async () => folder)).toMatchObject({
      ok: true,
    })
    expect([...folder.files.keys()]).toEqual(['open'])
  })
})
