import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CaseId } from '#core/model/ids.ts'
import { libraryHandlers } from './library.ts'

const one = CaseId.parse('019ab000-0000-7000-8000-000000000001')
const two = CaseId.parse('019ab000-0000-7000-8000-000000000002')
const done = { ok: true, value: null }
let folder: string
let cases: string
let library: ReturnType<typeof libraryHandlers>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-library-'))
  cases = join(folder, 'cases')
  library = libraryHandlers(cases, async () => undefined)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the cases of a machine', () => {
  it('are none at first, without a folder being made', async () => {
    expect(await library['library.list']()).toEqual({ ok: true, value: [] })
    expect(await library['library.seeded']()).toEqual({ ok: true, value: false })
    expect(await readdir(folder)).toEqual([])
  })

  it('are listed by title, with the size of their journal', async () => {
    expect(await library['library.put'](one, 'Erste')).toEqual(done)
    await writeFile(join(cases, one, 'journal.jsonl'), '12345')
    expect(await library['library.list']()).toMatchObject({ value: [{ id: one, title: 'Erste', size: 5 }] })
  })

  it('are renamed at once, and nothing else lies about', async () => {
    await library['library.put'](one, 'Before')
    await library['library.put'](one, 'After “quotes” \n کابل')
    expect(await library['library.list']()).toMatchObject({ value: [{ title: 'After “quotes” \n کابل', size: 0 }] })
    expect(await readdir(join(cases, one))).toEqual(['case.json'])
  })

  it('are listed when their title is lost or damaged, for the journal holds the case', async () => {
    await library['library.put'](one, 'Lost')
    await writeFile(join(cases, one, 'journal.jsonl'), '12345')
    await writeFile(join(cases, one, 'case.json'), '{"title"')
    expect(await library['library.list']()).toMatchObject({ value: [{ id: one, title: 'Untitled case', size: 5 }] })
    await rm(join(cases, one, 'case.json'))
    const untitled = { id: one, title: 'Untitled case', size: 5, isUnfinished: false }
    expect(await library['library.list']()).toMatchObject({ value: [untitled] })
    await mkdir(join(cases, one, 'case.json'))
    expect(await library['library.list']()).toMatchObject({ value: [untitled] })
  })

  it('are unfinished from when they are begun until they are put, whatever is written meanwhile', async () => {
    expect(await library['library.begin'](one, 'Half')).toEqual(done)
    expect(await library['library.list']()).toMatchObject({ value: [{ id: one, title: 'Half', isUnfinished: true }] })
    await writeFile(join(cases, one, 'journal.jsonl'), '12345')
    expect(await library['library.list']()).toMatchObject({ value: [{ size: 5, isUnfinished: true }] })
    expect(await library['library.put'](one, 'Whole')).toEqual(done)
    expect(await library['library.list']()).toMatchObject({ value: [{ title: 'Whole', size: 5, isUnfinished: false }] })
    expect((await readdir(join(cases, one))).toSorted()).toEqual(['case.json', 'journal.jsonl'])
  })

  it.each(['', '{"title"', '{"title":7}', '{"title":"Old"}', '{"title":"Odd","unfinished":"?"}'])(
    'are finished where an earlier version or damage left %j beside them',
    async (sidecar) => {
      await library['library.begin'](one, 'Half')
      await writeFile(join(cases, one, 'journal.jsonl'), '12345')
      await writeFile(join(cases, one, 'case.json'), sidecar)
      expect(await library['library.list']()).toMatchObject({ value: [{ id: one, isUnfinished: false }] })
    },
  )

  it('are removed unfinished too', async () => {
    await library['library.begin'](one, 'Half')
    expect(await library['library.remove'](one)).toEqual(done)
    expect(await readdir(cases)).toEqual([])
  })

  it('are told from whatever else lies in the folder', async () => {
    await mkdir(join(cases, 'not-a-case'), { recursive: true })
    await mkdir(join(cases, two))
    expect(await library['library.list']()).toEqual({ ok: true, value: [] })
  })

  it('are removed one by one, with what an earlier removal left', async () => {
    await library['library.put'](one, 'One')
    await library['library.put'](two, 'Two')
    await mkdir(join(cases, 'removed-before'))
    expect(await library['library.remove'](one)).toEqual(done)
    expect(await readdir(cases)).toEqual([two])
    expect(await library['library.remove'](one)).toEqual(done)
  })

  it('remember that they were seeded, even when all are removed', async () => {
    await library['library.put'](one, 'Sample')
    expect(await library['library.markSeeded']()).toEqual(done)
    await library['library.remove'](one)
    expect(await library['library.seeded']()).toEqual({ ok: true, value: true })
  })

  it('name their folder when it cannot be used', async () => {
    await writeFile(cases, 'a file in the way')
    const failed = await library['library.put'](one, 'One')
    expect(failed).toMatchObject({ ok: false, code: 'library-unavailable' })
    expect(!failed.ok && failed.message).toContain(cases)
    expect(await library['library.list']()).toMatchObject({ ok: false, code: 'library-unavailable' })
  })
})
