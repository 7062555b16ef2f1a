import { describe, expect, it } from 'vitest'
import { type ExportRequest, exportNotes as writeNotes } from '#core/formats/markdown/export-notes.ts'
import { filesOf } from '#core/formats/markdown/testing/exported.ts'
import { type FilePiece, spareMemory } from '#core/lib/file-piece.ts'
import { PieceMemory } from '#core/lib/piece-memory.ts'
import { IdSet } from '#core/model/id-set.ts'
import { TestCase } from '#core/testing/test-case.ts'
import caseFile from '#resources/seed/case.json'
import { claimThatSays, seededCase } from '../testing/seeded-case.ts'
import { handOn } from './hand-on.ts'

const seed = JSON.stringify(caseFile)
const pause = async () => {}

/** Runs an export to its end, or until `goesOn` says no to a batch. */
async function exported({ state }: TestCase, request: ExportRequest, goesOn = (_batch: number) => true) {
  const batches: (readonly FilePiece[])[] = []
  const progress: number[] = []
  const sink = async (pieces: readonly FilePiece[], share: number) => {
    progress.push(share)
    return { goesOn: goesOn(batches.push(pieces)), spare: [] }
  }
  const memory = new PieceMemory()
  return { result: await handOn(writeNotes(state, request, memory), memory, sink, pause), batches, progress }
}

/** A case with this many claims, each with a note that repeats its number so many times. */
function largeCase(claims: number, length = 250_000): TestCase {
  const made = new TestCase()
  made.begin()
  for (let index = 0; index < claims; index += 1) {
    made.note('claims', made.claim(`Claim ${index}`), `${index} `.repeat(length))
  }
  return made
}

describe('handOn', () => {
  it('hands on every file of the sample in one batch', async () => {
    const made = seededCase(seed)
    const { result, batches, progress } = await exported(made, { scope: 'all', shape: 'folder' })
    const files = filesOf(writeNotes(made.state, { scope: 'all', shape: 'folder' }))
    expect(batches).toHaveLength(1)
    expect(filesOf(batches.flat())).toEqual(files)
    expect(result).toEqual({ ok: true, value: { files: files.length } })
    expect(files.filter(({ path }) => path.startsWith('claims/'))).toHaveLength(29)
    expect(progress).toEqual([1])
  })

  it('exports the chosen claims alone', async () => {
    const made = seededCase(seed)
    const scope = IdSet.of([claimThatSays(made, 'pariahs').id])
    const { batches, progress } = await exported(made, { scope, shape: 'folder' })
    const paths = batches.flat().map(({ path }) => path)
    expect(paths.filter((path) => path.startsWith('claims/'))).toHaveLength(1)
    expect(progress).toEqual([1])
  })

  it('makes one file of the whole case', async () => {
    const { batches } = await exported(seededCase(seed), { scope: 'all', shape: 'file' })
    const files = filesOf(batches.flat())
    expect(files).toHaveLength(1)
    expect(files[0]?.text).toContain('pariahs')
  })

  it('hands on batches as they fill, each file once and in order, and tells how far it has come', async () => {
    const made = largeCase(48)
    const { result, batches, progress } = await exported(made, { scope: 'all', shape: 'folder' })
    const files = filesOf(writeNotes(made.state, { scope: 'all', shape: 'folder' }))
    expect(batches.length).toBeGreaterThan(2)
    expect(filesOf(batches.flat())).toEqual(files)
    expect(result).toEqual({ ok: true, value: { files: files.length } })
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((left, right) => left - right))
  })

  it('writes the same into memory that was given back', async () => {
    const { state } = largeCase(4000, 2000)
    const copies: FilePiece[] = []
    const memory = new Set<ArrayBuffer>()
    const sink = async (pieces: readonly FilePiece[]) => {
      for (const piece of pieces) copies.push({ ...piece, bytes: piece.bytes.slice() })
      const spare = spareMemory(pieces)
      for (const one of spare) memory.add(one)
      return { goesOn: true, spare }
    }
    const pieces = new PieceMemory()
    await handOn(writeNotes(state, { scope: 'all', shape: 'file' }, pieces), pieces, sink, pause)
    expect(copies.length).toBeGreaterThan(memory.size)
    expect(filesOf(copies)).toEqual(filesOf(writeNotes(state, { scope: 'all', shape: 'file' })))
  })

  it.each([1, 2])('stops when it is cancelled at batch %d, and hands on no more', async (stop) => {
    const { result, batches } = await exported(
      largeCase(48),
      { scope: 'all', shape: 'folder' },
      (batch) => batch < stop,
    )
    expect(result).toMatchObject({ ok: false, code: 'export-cancelled' })
    expect(batches).toHaveLength(stop)
  })

  it('can be cancelled at its only batch too', async () => {
    const { result } = await exported(seededCase(seed), { scope: 'all', shape: 'file' }, () => false)
    expect(result).toMatchObject({ ok: false, code: 'export-cancelled' })
  })
})
