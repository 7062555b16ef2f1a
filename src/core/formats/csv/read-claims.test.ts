import { describe, expect, it } from 'vitest'
import { ClaimKind } from '../../model/claim.ts'
import { type ClaimMapping, claimFields, mapHeaders } from './map-headers.ts'
import { type ClaimsRead, readClaims } from './read-claims.ts'
import { readTable } from './read-table.ts'

async function read(text: string, mapping?: ClaimMapping): Promise<ClaimsRead> {
  const table = await readTable(text)
  if (!table.ok) throw new Error(table.message)
  const result = readClaims(table.value, mapping ?? mapHeaders(table.value.headers))
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const header = claimFields.join(',')

describe('readClaims', () => {
  it('reads every field', async () => {
    const row =
      ' Lithium is there. ,Event,In Review,2,Very likely,HIGH,2024-04~,economy; minerals|Economy;,Russia|,"A note, **kept**\n"'
    expect(await read(`${header}\n${row}\n`)).toEqual({
      drafts: [
        {
          line: 2,
          statement: 'Lithium is there.',
          kind: 'event',
          status: 'in review',
          credibility: '2',
          likelihood: 'icd203-6',
          confidence: 'high',
          occurred: '2024-04~',
          tags: ['economy', 'minerals'],
          entities: ['Russia'],
          note: 'A note, **kept**\n',
        },
      ],
      failed: [],
    })
  })

  it('parts names by commas when it is told to', async () => {
    const table = await readTable('statement,tags,entities\nA,"economy, minerals;metals",Russia|China')
    if (!table.ok) throw new Error(table.message)
    const { headers } = table.value
    expect(readClaims(table.value, mapHeaders(headers), 'icd203-likelihood', 'comma')).toMatchObject({
      value: { drafts: [{ tags: ['economy', 'minerals;metals'], entities: ['Russia|China'] }] },
    })
  })

  it('fills blank, missing and unmapped cells with the defaults', async () => {
    const defaults = {
      kind: 'state',
      status: 'unreviewed',
      credibility: '6',
      likelihood: null,
      confidence: null,
      occurred: null,
      tags: [],
      entities: [],
      note: '',
    }
    const blank = (await read(`${header}\nA, ,,,,,,,,\nB\n`)).drafts
    expect(blank).toEqual([
      { line: 2, statement: 'A', ...defaults },
      { line: 3, statement: 'B', ...defaults },
    ])
    expect((await read('id,text\n7,A')).drafts).toEqual([{ line: 2, statement: 'A', ...defaults }])
  })

  it.each([
    ['kind', 'rumour', `“rumour” is none of: ${ClaimKind.options.join(', ')}.`],
    ['status', 'done', '“done” is none of: unreviewed, in review, accepted, disputed, rejected.'],
    ['credibility', '7', '“7” is none of: 1, 2, 3, 4, 5, 6.'],
    [
      'likelihood',
      '80 %',
      'almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain.',
    ],
    ['confidence', 'medium', '“medium” is none of: low, moderate, high.'],
    ['occurred', 'June 26 2019', '“June 26 2019” is not a date in the Extended Date/Time Format.'],
    ['occurred', '2024-02-30', '“2024-02-30” is not a date'],
    ['tags', `fine;${'x'.repeat(201)}`, 'at most 200 characters'],
    ['entities', '"two\nlines"', 'must stand on one line'],
  ])('fails a row whose %s is %s, and keeps the others', async (field, cell, reason) => {
    const { drafts, failed } = await read(`statement,${field}\nA,\nB,${cell}\nC,\n`)
    expect(drafts.map((draft) => draft.statement)).toEqual(['A', 'C'])
    expect(failed).toMatchObject([{ line: 3, column: field, reason: expect.stringContaining(reason) }])
  })

  it('fails a row without a statement, and one with more cells than columns', async () => {
    const { drafts, failed } = await read('claim,kind\n ,event\nA, b, c,event\nB,event,,\n')
    expect(drafts.map((draft) => draft.statement)).toEqual(['B'])
    expect(failed).toMatchObject([
      { line: 2, column: 'claim', reason: expect.stringContaining('empty') },
      { line: 3, column: 'column 3', reason: expect.stringContaining('4 cells, and the table 2 columns') },
    ])
  })

  it('understands labels of grades and terms of the other yardsticks', async () => {
    const table = await readTable(
      'statement,credibility,likelihood\nA,probably true,realistic possibility\nB,,unlikely\nC,,icd203-1\n',
    )
    const result = table.ok ? readClaims(table.value, mapHeaders(table.value.headers), 'phia') : table
    expect(result.ok && result.value.drafts.map((draft) => draft.likelihood)).toEqual(['phia-4', 'phia-3', 'icd203-1'])
    expect(result.ok && result.value.drafts[0]?.credibility).toBe('2')
  })

  it('takes the mapping that the analyst chose', async () => {
    expect((await read('said,what\nA,event', { statement: 0, kind: 1 })).drafts).toMatchObject([
      { statement: 'A', kind: 'event' },
    ])
  })

  it.each([{}, { statement: 9 }])('asks for the column of the statement when the mapping is %j', async (mapping) => {
    const table = await readTable('said,what\nA,event')
    const result = table.ok ? readClaims(table.value, mapping) : table
    expect(result).toMatchObject({ ok: false, code: 'mapping-without-statement' })
    expect(result.ok ? '' : result.message).toContain('said, what')
  })

  it('reads 100,000 rows', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `"Claim, number ${index}",event,2024-0${(index % 9) + 1},a;b`,
    )
    const { drafts, failed } = await read(`statement,kind,date,tags\n${rows.join('\r\n')}`)
    expect([drafts.length, failed.length]).toEqual([100_000, 0])
    expect(drafts.at(-1)).toMatchObject({
      line: 100_001,
      statement: 'Claim, number 99999',
      occurred: '2024-01',
      tags: ['a', 'b'],
    })
  })
})
