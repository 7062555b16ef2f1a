import { describe, expect, it } from 'vitest'
import type { Reader } from '#core/model/reader.ts'
import caseFile from '#resources/seed/case.json'
import type { ImportOptions, WorkStep } from '../api.ts'
import { type Progress, progressTo } from '../progress.ts'
import { must } from '../testing/open-session.ts'
import { seededCase } from '../testing/seeded-case.ts'
import { planImport as planFile, previewClaims as previewFile } from './import-claims.ts'

const seed = JSON.stringify(caseFile)
const silent = progressTo(undefined, async () => {})

const table = [
  'Statement,Type,Date,Tags,Actors,Comment,Page',
  'The ford is closed.,event,2024-04,Trade;river,the west|Ferry,Seen **today**.,7',
  'The ford is open.,,,,,,8',
  'It will close.,prophecy,,,,,9',
  'It closed.,event,last spring,,,,10',
].join('\n')

const mapping = { statement: 0, kind: 1, occurred: 2, tags: 3, entities: 4, note: 5 }

function previewClaims(read: Reader, text: string, options: ImportOptions, progress: Progress) {
  return previewFile(read, new Blob([text]), options, progress)
}

function planImport(read: Reader, text: string, options: ImportOptions, progress: Progress) {
  return planFile(read, new Blob([text]), options, progress)
}

/** A table of this many rows, one of which is no claim. */
function longTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `Claim ${index},${index === 4321 ? 'gossip' : 'event'}`)
  return `statement,kind\n${lines.join('\n')}`
}

describe('previewClaims', () => {
  it('matches headers by name, and tells what would become of the rows', async () => {
    const { state } = seededCase(seed)
    const preview = must(await previewClaims(state, table, {}, silent))
    expect(preview).toMatchObject({
      headers: ['Statement', 'Type', 'Date', 'Tags', 'Actors', 'Comment', 'Page'],
      mapping,
      rows: 2,
      newTags: 1,
      newEntities: 1,
    })
    expect(preview.failed.map(({ line, column }) => [line, column])).toEqual([
      [4, 'Type'],
      [5, 'Date'],
    ])
    expect(preview.failed[0]?.reason).toContain('prophecy')
    expect(preview.sample[0]).toEqual({
      line: 2,
      cells: ['The ford is closed.', 'event', '2024-04', 'Trade;river', 'the west|Ferry', 'Seen **today**.', '7'],
    })
  })

  it('shows the rows of a table whose statement nobody has chosen yet', async () => {
    const { state } = seededCase(seed)
    const preview = must(await previewClaims(state, 'A,B\n1,2', {}, silent))
    expect(preview).toMatchObject({ headers: ['A', 'B'], mapping: {}, rows: 0, failed: [] })
    expect(preview.sample).toEqual([{ line: 2, cells: ['1', '2'] }])
    const chosen = must(await previewClaims(state, 'A,B\n1,2', { mapping: { statement: 1 } }, silent))
    expect(chosen).toMatchObject({ mapping: { statement: 1 }, rows: 1 })
  })

  it('takes the first row as a claim when it names no columns', async () => {
    const { state } = seededCase(seed)
    const options = { hasHeader: false, mapping: { statement: 0, tags: 1 } }
    const preview = must(await previewClaims(state, 'The ford is closed.,river\nIt is open.,ferry', options, silent))
    expect(preview).toMatchObject({ headers: ['Column 1', 'Column 2'], rows: 2, newTags: 2 })
    expect(preview.sample[0]).toEqual({ line: 1, cells: ['The ford is closed.', 'river'] })
  })

  it('reads every row of a long table once, with its line', async () => {
    const { state } = seededCase(seed)
    const preview = must(await previewClaims(state, longTable(5000), {}, silent))
    expect(preview.rows).toBe(4999)
    expect(preview.failed.map(({ line }) => line)).toEqual([4323])
    expect(preview.failures).toBe(1)
    expect(preview.sample).toHaveLength(20)
  })

  it('says what is wrong with a file that is no table', async () => {
    const { state } = seededCase(seed)
    expect(await previewClaims(state, ' \n', {}, silent)).toMatchObject({ ok: false, code: 'table-empty' })
    expect(await previewClaims(state, 'a,b\n"1,2', {}, silent)).toMatchObject({ ok: false, code: 'table-malformed' })
  })
})

describe('a table that fails in most rows', () => {
  it('has the first of them named, and all counted', async () => {
    const { state } = seededCase(seed)
    const rows = Array.from({ length: 1000 }, (_, index) => `Claim ${index},gossip`)
    const preview = must(await previewClaims(state, ['statement,kind', ...rows].join('\n'), {}, silent))
    expect(preview).toMatchObject({ rows: 0, failures: 1000 })
    expect(preview.failed).toHaveLength(200)
  })
})

describe('planImport', () => {
  it('gives a payload that makes claims of the good rows, with the tags and entities that they name', async () => {
    const made = seededCase(seed)
    const tag = [...made.state.all('tags')].find(({ name }) => name === 'trade')
    const entity = [...made.state.all('entities')].find(({ name }) => name === 'Western nations')
    made.run('claim/import', must(await planImport(made.state, table, { mapping }, silent)))
    const [closed, open, ...others] = [...made.state.all('claims')].slice(29)
    expect(others).toEqual([])
    expect(closed).toMatchObject({ statement: 'The ford is closed.', kind: 'event', occurred: '2024-04' })
    expect(open).toMatchObject({ statement: 'The ford is open.', kind: 'state', occurred: null, tags: [] })
    const [known, fresh] = closed?.tags ?? []
    expect(known).toBe(tag?.id)
    expect(fresh && made.state.byId('tags', fresh)).toMatchObject({ name: 'river', parent: null })
    const [aliased, thing] = closed?.entities ?? []
    expect(aliased).toBe(entity?.id)
    expect(thing && made.state.byId('entities', thing)).toMatchObject({ name: 'Ferry', kind: 'thing' })
    expect([...made.state.all('notes')].map(({ body, subject }) => [body, subject.id])).toEqual([
      ['Seen **today**.', closed?.id],
    ])
  })

  it('reads the table in the way that it is told to', async () => {
    const { state } = seededCase(seed)
    const options = { hasHeader: false, separator: 'comma', mapping: { statement: 0, tags: 1 } } as const
    const payload = must(await planImport(state, 'The ford is closed.,"river, ferry;boat"', options, silent))
    expect(payload.claims).toHaveLength(1)
    expect(payload.tags?.map(({ name }) => name)).toEqual(['river', 'ferry;boat'])
  })

  it('refuses a table without a column for the statement', async () => {
    const { state } = seededCase(seed)
    const refused = await planImport(state, 'kind\nevent', { mapping: { kind: 0 } }, silent)
    expect(refused).toMatchObject({ ok: false, code: 'mapping-without-statement' })
  })

  it('tells how far it has come, never backwards', async () => {
    const told: (readonly [WorkStep, number])[] = []
    const progress = progressTo(
      (share, step) => told.push([step, share]) > 0,
      async () => {},
    )
    must(await planImport(seededCase(seed).state, longTable(5000), { mapping: { statement: 0 } }, progress))
    expect(told.map(([step]) => step)).toEqual(['reading', 'reading', 'reading', 'reading', 'planning'])
    const shares = told.map(([, share]) => share)
    expect(shares).toEqual(shares.toSorted((left, right) => left - right))
    expect(new Set(shares).size).toBe(5)
  })

  it.each([1, 2, 3, 5])('stops when the sink says no the %dth time', async (stop) => {
    let calls = 0
    const progress = progressTo(
      () => {
        calls += 1
        return calls < stop
      },
      async () => {},
    )
    const planned = await planImport(seededCase(seed).state, longTable(5000), { mapping: { statement: 0 } }, progress)
    expect(planned).toMatchObject({ ok: false, code: 'work-cancelled' })
    expect(calls).toBe(stop)
  })
})
