import { describe, expect, it } from 'vitest'
import { readWhole } from '#core/formats/case-file/testing/read-whole.ts'
import { listsBy, type RecordsToWrite } from '#core/formats/case-file/write-case-file.ts'
import { fail, ok } from '#core/lib/result.ts'
import caseFile from '#resources/seed/case.json'
import type { CaseRecords } from '../records/case-records.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { must, newId, openSession } from '../testing/open-session.ts'
import { caseInFile, importCaseFile } from './read-case-file.ts'

const text = JSON.stringify(caseFile)
const goOn = async () => ok(null)
const cancelled = fail('work-cancelled', 'Cancelled.')

/** The bundled case with its records in the order of the alphabet, as some programs write JSON. */
const sorted = JSON.stringify({
  format: caseFile.format,
  records: Object.fromEntries(Object.entries(caseFile.records).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  version: caseFile.version,
})

async function emptyCase() {
  const id = newId()
  const journal = new MemoryJournal()
  const watched = await openSession(id, journal)
  must(
    await watched.session.run('case/create', { id, title: 'The ford', question: '', marking: '', yardstick: 'phia' }),
  )
  return { ...watched, journal }
}

/** The ids of all records but that of the case itself. */
function idsOf(lists: RecordsToWrite['lists']): readonly string[] {
  const { cases: _, ...others } = lists
  return Object.values(others)
    .flatMap((list): readonly { readonly id: string }[] => [...list])
    .map(({ id }) => id)
    .toSorted()
}

function idsIn(state: CaseRecords): readonly string[] {
  return idsOf(listsBy((table) => state.all(table)))
}

describe('caseInFile', () => {
  const [theCase] = caseFile.records.cases

  it.each([
    ['as Claimbench writes it', text],
    ['whose names are sorted', sorted],
  ])('tells which case a file holds %s', async (_, file) => {
    expect(await caseInFile(new Blob([file]), goOn)).toMatchObject({
      ok: true,
      value: { id: theCase?.id, title: theCase?.title },
    })
  })

  it('reads no further than it has to', async () => {
    const file = new Blob([text.slice(0, -100), 'x'.repeat(5_000_000)])
    let parts = 0
    const read = await caseInFile(file, async () => {
      parts += 1
      return ok(null)
    })
    expect(read.ok).toBe(true)
    expect(parts).toBe(1)
  })

  it.each([
    ['case-file-empty', text.replace(/"cases":\[.*?\],"contents"/, '"cases":[],"contents"')],
    ['case-file-foreign', '{"type":"FeatureCollection"}'],
    ['case-file-newer', text.replace('"version":1', '"version":2')],
    ['case-file-not-json', text.slice(0, 40)],
    ['case-file-not-json', ''],
  ])('fails with %s', async (code, file) => {
    expect(await caseInFile(new Blob([file]), goOn)).toMatchObject({ ok: false, code })
  })

  it('says when the file cannot be read', async () => {
    const gone = Object.assign(new Blob([text]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('it was moved')) }),
    })
    expect(await caseInFile(gone, goOn)).toMatchObject({
      ok: false,
      code: 'file-unreadable',
      message: expect.stringContaining('it was moved'),
    })
  })
})

describe('importCaseFile', () => {
  it.each([
    ['as Claimbench writes it', text],
    ['whose names are sorted', sorted],
  ])('brings all records of a small file in as one change: %s', async (_, file) => {
    const { session } = await emptyCase()
    expect(await importCaseFile(new Blob([file]), session, goOn)).toEqual(ok(null))
    expect(session.seq).toBe(2)
    expect(idsIn(session.state)).toEqual(idsOf(must(readWhole(text))))
  })

  it('brings a large file in bit by bit, each sound by itself, with nothing to undo', async () => {
    // Parts are a mebibyte each, so something has to lie between the records.
    const spread = text.replaceAll('},{', `},${' '.repeat(40_000)}{`)
    const { session } = await emptyCase()
    expect(await importCaseFile(new Blob([spread]), session, goOn, 10)).toEqual(ok(null))
    expect(session.seq).toBeGreaterThan(4)
    expect(idsIn(session.state)).toEqual(idsOf(must(readWhole(text))))
    // It is how the case began, and not what an analyst did.
    expect(await session.undo()).toMatchObject({ ok: false, code: 'nothing-to-reverse' })
  })

  it('holds what refers to records that come later', async () => {
    const spread = sorted.replaceAll('},{', `},${' '.repeat(40_000)}{`)
    const { session } = await emptyCase()
    expect(await importCaseFile(new Blob([spread]), session, goOn, 10)).toEqual(ok(null))
    expect(idsIn(session.state)).toEqual(idsOf(must(readWhole(text))))
  })

  it('is cancelled between parts, and tells how far it is', async () => {
    const spread = text.replaceAll('},{', `},${' '.repeat(40_000)}{`)
    const shares: number[] = []
    const { session } = await emptyCase()
    const imported = await importCaseFile(new Blob([spread]), session, async (share) =>
      shares.push(share) < 3 ? ok(null) : cancelled,
    )
    expect(imported).toEqual(cancelled)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(session.seq).toBe(1)
  })

  it('names what is wrong with a record', async () => {
    const { session } = await emptyCase()
    const wrong = text.replace('"kind":"state"', '"kind":"mood"')
    expect(await importCaseFile(new Blob([wrong]), session, goOn)).toMatchObject({
      ok: false,
      code: 'case-file-invalid',
      message: expect.stringContaining('field “kind”'),
    })
    expect(session.seq).toBe(1)
  })

  it('refuses what does not fit together', async () => {
    const { session } = await emptyCase()
    const torn = { ...caseFile, records: { ...caseFile.records, sources: [] } }
    expect(await importCaseFile(new Blob([JSON.stringify(torn)]), session, goOn)).toMatchObject({
      ok: false,
      code: 'file-incomplete',
    })
  })
})
