import { describe, expect, it } from 'vitest'
import { contract, parseAnswer } from './contract.ts'

const caseId = '019ab000-0000-7000-8000-000000000001'
const token = '3f0c1f0e-8f4e-4c3e-9a53-0d9f6f1d2a11'

describe('the arguments of a channel', () => {
  it('takes a case id that is a UUIDv7 and refuses whatever could be a path', () => {
    const accepts = (id: unknown) => contract['journal.size'].arguments.safeParse([id]).success
    expect(accepts(caseId)).toBe(true)
    for (const id of ['../x', `${caseId}/..`, '', 'C:\\x', null, token]) expect(accepts(id)).toBe(false)
  })

  it('takes no more and no fewer arguments than it has', () => {
    const { arguments: given } = contract['journal.append']
    const bytes = new Uint8Array([1])
    expect(given.safeParse([caseId, bytes]).success).toBe(true)
    expect(given.safeParse([caseId]).success).toBe(false)
    expect(given.safeParse([caseId, bytes, 1]).success).toBe(false)
    expect(given.safeParse([caseId, 'text']).success).toBe(false)
  })

  it('takes a case and a title to begin with, as to put', () => {
    for (const name of ['library.begin', 'library.put'] as const) {
      const accepts = (...given: readonly unknown[]) => contract[name].arguments.safeParse(given).success
      expect(accepts(caseId, 'The ford')).toBe(true)
      expect(accepts(caseId)).toBe(false)
      expect(accepts('../x', 'The ford')).toBe(false)
      expect(accepts(caseId, 7)).toBe(false)
      expect(accepts(caseId, 'x'.repeat(10_001))).toBe(false)
    }
  })

  it('takes offsets that are whole and not negative', () => {
    const accepts = (size: unknown) => contract['journal.truncate'].arguments.safeParse([caseId, size]).success
    expect(accepts(0)).toBe(true)
    for (const size of [-1, 0.5, Number.NaN, '0']) expect(accepts(size)).toBe(false)
  })

  it('takes page files under a SHA-256, which can be no path, and of a size that pages have', () => {
    const accepts = (sha256: unknown, bytes: unknown) =>
      contract['journal.writePages'].arguments.safeParse([caseId, [{ sha256, bytes }]]).success
    const page = new Uint8Array([1])
    expect(accepts('0a'.repeat(32), page)).toBe(true)
    for (const name of ['../x', '0A'.repeat(32), '0a'.repeat(31), `${'0a'.repeat(32)}/x`, `${'0a'.repeat(32)}\n`, null])
      expect(accepts(name, page)).toBe(false)
    for (const bytes of [new Uint8Array(), new Uint8Array(64 * 1024 * 1024 + 1), 'text', [1]])
      expect(accepts('0a'.repeat(32), bytes)).toBe(false)
    expect(contract['journal.readPage'].arguments.safeParse([caseId, '../journal.jsonl']).success).toBe(false)
    expect(contract['journal.sweepPages'].arguments.safeParse([caseId, ['..']]).success).toBe(false)
  })

  it('takes export paths that stay inside the export', () => {
    const accepts = (path: string) =>
      contract['export.write'].arguments.safeParse([token, [{ path, bytes: new Uint8Array(1), continues: false }]])
        .success
    for (const path of ['index.md', 'claims/کابل — 1.md', 'a/b/..c']) expect(accepts(path)).toBe(true)
    for (const path of ['../x', 'a/../../x', '/etc/x', 'C:x', 'a\\b', '', 'a//b', 'a/.', 'a\u0000b', '~/\n'])
      expect(accepts(path)).toBe(false)
  })

  it('takes one plain name for a folder', () => {
    const accepts = (name: string) => contract['export.chooseFolder'].arguments.safeParse([name]).success
    expect(accepts('Russia and the Islamic Emirate of Afghanistan')).toBe(true)
    for (const name of ['..', 'a/b', '', 'a\\b']) expect(accepts(name)).toBe(false)
  })

  it('takes file endings and nothing that could be a pattern', () => {
    const accepts = (endings: unknown) => contract['files.open'].arguments.safeParse([endings]).success
    expect(accepts(['.txt', '.md'])).toBe(true)
    for (const endings of [[], ['txt'], ['.*'], '.txt']) expect(accepts(endings)).toBe(false)
  })

  it('takes parts of an opened file by its token: whole, not negative, and of a size that one message brings', () => {
    const accepts = (...given: readonly unknown[]) => contract['files.read'].arguments.safeParse(given).success
    const largest = 16 * 1024 * 1024
    expect(accepts(token, 0, largest)).toBe(true)
    expect(accepts(token, 5 * 2 ** 30, 0)).toBe(true)
    for (const path of ['/etc/passwd', '../x', '', `${token}/x`, null]) {
      expect(accepts(path, 0, 1)).toBe(false)
      expect(contract['files.close'].arguments.safeParse([path]).success).toBe(false)
    }
    for (const offset of [-1, 0.5, Number.NaN, '0']) expect(accepts(token, offset, 1)).toBe(false)
    for (const length of [-1, 0.5, largest + 1, Number.POSITIVE_INFINITY]) expect(accepts(token, 0, length)).toBe(false)
    expect(accepts(token, 0)).toBe(false)
  })
})

describe('the answer of a channel', () => {
  it('gives the value when it is what the contract says', () => {
    expect(parseAnswer('journal.size', { ok: true, value: 12 })).toEqual({ ok: true, value: 12 })
  })

  it('says of every case that is listed whether it is unfinished', () => {
    const entry = { id: caseId, title: 'The ford', size: 12, changed: 0 }
    const value = [{ ...entry, isUnfinished: true }]
    expect(parseAnswer('library.list', { ok: true, value })).toEqual({ ok: true, value })
    expect(parseAnswer('library.list', { ok: true, value: [entry] })).toMatchObject({ ok: false, code: 'bad-answer' })
  })

  it('gives a failure as it came', () => {
    const failure = { ok: false, code: 'disk-full', message: 'The disk is full.' }
    expect(parseAnswer('journal.append', failure)).toEqual(failure)
  })

  it('gives a failure for anything else', () => {
    for (const answer of [undefined, 12, { ok: true, value: '12' }, { ok: true }, { ok: false, code: 'x' }])
      expect(parseAnswer('journal.size', answer)).toMatchObject({ ok: false, code: 'bad-answer' })
  })
})
