import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dossierOf } from '../src/core/formats/markdown/dossier.ts'
import { documentEdition } from '../src/core/formats/markdown/edition.ts'
import { exportNotes } from '../src/core/formats/markdown/export-notes.ts'
import type { CaseState } from '../src/core/journal/state.ts'
import { stageFile } from '../src/main/disk/staging.ts'
import { type Figure, figure } from './figures.ts'
import { makeCase, stateOf } from './make-claims.ts'
import { readOptions } from './options.ts'
import { printFigures } from './table.ts'

const request = { scope: 'all', shape: 'file' } as const

/**
 * Measures the Markdown of all claims as one file, in Node: the making by itself, the making with the writing to disk as the desktop shell does it, and
 * beside them the same bytes written raw. No worker and no window. Takes the options of the whole bench.
 */
async function measureMarkdown(): Promise<readonly Figure[]> {
  const { rows, rounds } = readOptions(process.argv.slice(2))
  const state = stateOf(makeCase(rows))
  const folder = mkdtempSync(join(tmpdir(), 'claimbench-markdown-'))
  const taken: Readonly<Record<'reading' | 'making' | 'writing' | 'raw', number[]>> = {
    reading: [],
    making: [],
    writing: [],
    raw: [],
  }
  let bytes = 0
  let peak = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      taken.reading.push(timed(() => readInto(state)))
      taken.making.push(
        timed(() => {
          bytes = 0
          for (const piece of exportNotes(state, request)) bytes += piece.bytes.length
        }),
      )
      const before = process.memoryUsage().rss
      const start = performance.now()
      peak = Math.max(peak, (await writeNotes(state, join(folder, 'notes.md'))) - before)
      taken.writing.push(performance.now() - start)
      const some = firstPiece(state)
      taken.raw.push(timed(() => writeRaw(some, bytes, join(folder, 'raw.md'))))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const target = rows / 100
  const raw = { name: 'the same bytes raw, with fsync', times: taken.raw }
  console.log(
    `${(bytes / 2 ** 20).toFixed(1)} MiB; memory at most ${(peak / 2 ** 20).toFixed(0)} MiB above that before the export`,
  )
  return [
    figure('markdown: look up what is exported', rows, taken.reading, null, null),
    figure('markdown: make it, that included', rows, taken.making, null, null),
    figure('markdown: make and write one file, flushed', rows, taken.writing, target, raw),
    figure('markdown: the same bytes raw, with fsync', rows, taken.raw, null, null),
  ]
}

function readInto(state: CaseState): void {
  const dossier = dossierOf(state, 'all')
  if (dossier !== undefined) documentEdition(dossier)
}

/** Writes the notes as the desktop shell does; answers the most memory that the process had, in bytes. */
async function writeNotes(state: CaseState, path: string): Promise<number> {
  const staging = stageFile(path)
  let most = 0
  let writing = Promise.resolve()
  for (const piece of exportNotes(state, request)) {
    await writing
    writing = staging.write([piece])
    most = Math.max(most, process.memoryUsage.rss())
  }
  await writing
  await staging.finish()
  return most
}

function firstPiece(state: CaseState): Uint8Array {
  for (const { bytes } of exportNotes(state, request)) return bytes
  throw new Error('There is nothing to export.')
}

function writeRaw(some: Uint8Array, length: number, path: string): void {
  const file = openSync(`${path}.part`, 'w')
  for (let left = length; left > 0; left -= some.length) writeSync(file, some, 0, Math.min(left, some.length))
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.part`, path)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

console.log(printFigures(await measureMarkdown()))
