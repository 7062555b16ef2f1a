import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CaseId, Sha256 } from '#core/model/ids.ts'
import { journalHandlers } from './journal.ts'
import { libraryHandlers } from './library.ts'

const id = CaseId.parse('019ab000-0000-7000-8000-000000000001')
const line = new TextEncoder().encode('line\n')
const page = Sha256.parse(createHash('sha256').update(line).digest('hex'))
let cases: string

beforeEach(async () => {
  cases = await mkdtemp(join(tmpdir(), 'claimbench-cases-'))
})
afterEach(() => rm(cases, { recursive: true, force: true }))

describe('the journals of the open cases', () => {
  it('are kept one per case, and opened again without harm', async () => {
    const journal = journalHandlers(cases)
    await journal['journal.open'](id)
    await journal['journal.append'](id, line)
    expect(await journal['journal.open'](id)).toEqual({ ok: true, value: null })
    expect(await journal['journal.append'](id, line)).toEqual({ ok: true, value: null })
    expect(await journal['journal.size'](id)).toEqual({ ok: true, value: 10 })
    expect(await journal['journal.read'](id, 5, 100)).toEqual({ ok: true, value: line })
    await journal['journal.close'](id)
  })

  it('are not written to before they are opened, nor after they are closed', async () => {
    const journal = journalHandlers(cases)
    expect(await journal['journal.append'](id, line)).toMatchObject({ ok: false, code: 'journal-closed' })
    expect(await readdir(cases)).toEqual([])
    await journal['journal.open'](id)
    await journal['journal.close'](id)
    expect(await journal['journal.truncate'](id, 0)).toMatchObject({ ok: false, code: 'journal-closed' })
  })

  it('have their pages beside them, counted in their size and removed with their case', async () => {
    const journal = journalHandlers(cases)
    const library = libraryHandlers(cases, journal['journal.close'])
    await journal['journal.open'](id)
    await journal['journal.append'](id, line)
    expect(await journal['journal.writePages'](id, [{ sha256: page, bytes: line }])).toEqual({ ok: true, value: null })
    expect(await journal['journal.readPage'](id, page)).toEqual({ ok: true, value: line })
    expect(await library['library.list']()).toMatchObject({ value: [{ id, size: 10 }] })
    expect(await journal['journal.sweepPages'](id, [])).toEqual({ ok: true, value: 1 })
    expect(await library['library.list']()).toMatchObject({ value: [{ id, size: 5 }] })
    const writing = journal['journal.writePages'](id, [{ sha256: page, bytes: line }])
    expect(await library['library.remove'](id)).toEqual({ ok: true, value: null })
    await writing
    expect(await journal['journal.writePages'](id, [])).toMatchObject({ code: 'journal-closed' })
    expect(await readdir(cases)).toEqual([])
  })

  it('are let go of when their case is removed, and do not come back', async () => {
    const journal = journalHandlers(cases)
    const library = libraryHandlers(cases, journal['journal.close'])
    await journal['journal.open'](id)
    await journal['journal.append'](id, line)
    expect(await library['library.remove'](id)).toEqual({ ok: true, value: null })
    expect(await journal['journal.append'](id, line)).toMatchObject({ code: 'journal-closed' })
    expect(await readdir(cases)).toEqual([])
  })
})
