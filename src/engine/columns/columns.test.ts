import { describe, expect, it, vi } from 'vitest'
import { Edtf } from '#core/model/edtf.ts'
import { IdSet } from '#core/model/id-set.ts'
import { everything } from '#core/query/all-rows.ts'
import type { Filter, Query, TableName } from '#core/query/query.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { Bitset } from './bitset.ts'
import type { Columns } from './columns.ts'
import { loadColumns } from './testing/load-columns.ts'

function ask<Name extends TableName>(table: Name, query: Partial<Query> = {}): Query & { readonly table: Name } {
  return { filter: everything, sort: [], group: null, facets: [], ...query, table }
}

const whole = { offset: 0, count: 1000 }

function columnsOf(test: TestCase): Columns {
  return loadColumns(test.state)
}

/** Two sources, four claims, a small codebook. */
function ford() {
  const test = new TestCase()
  test.begin()
  const good = test.source('The bridge was closed on Monday. Traders used the ford.', {
    title: 'Gazette',
    reliability: 'B',
  })
  const unknown = test.source('The bridge is said to be open.', { title: 'Herald', reliability: 'F' })
  const transport = test.tag('transport')
  const bridges = test.tag('bridges', transport)
  const closed = test.claim('The bridge was closed.', { tags: [bridges], kind: 'event' })
  const used = test.claim('Traders used the ford.', { tags: [transport], kind: 'state' })
  const open = test.claim('The bridge is open.', { kind: 'assessment' })
  const rumour = test.claim('Élodie says that the bridge will fall.', { kind: 'prediction' })
  test.mention(closed, good, 0, 32)
  test.mention(closed, unknown, 0, 10)
  test.mention(open, unknown, 0, 30)
  return { test, good, unknown, transport, bridges, closed, used, open, rumour }
}

function idsOf(columns: Columns, query: Query): readonly string[] {
  const answer = columns.query(query, whole)
  if (!answer.ok) throw new Error(answer.message)
  const ids = [...new Set(answer.value.rows.map(({ id }) => id))]
  expect(columns.matching(query)).toEqual({ ok: true, value: IdSet.of(ids) })
  return ids
}

describe('Columns', () => {
  it('answers with the rows of the window alone, and with counts of all', async () => {
    const { test, used, open } = ford()
    const columns = columnsOf(test)
    const answer = columns.query(ask('claims'), { offset: 1, count: 2 })
    expect(answer).toMatchObject({
      ok: true,
      value: { total: 4, matched: 4, offset: 1, rows: [{ id: used }, { id: open }] },
    })
    expect(columns.query(ask('claims'), { offset: 9, count: 2 })).toMatchObject({ value: { matched: 4, rows: [] } })
  })

  it('makes a claim row with the grade of its best source and counts of what belongs to it', async () => {
    const { test, closed, open, rumour, bridges } = ford()
    test.link(open, 'contradicts', closed)
    test.link(rumour, 'supports', closed)
    test.note('claims', closed)
    const columns = columnsOf(test)
    const answer = columns.query(ask('claims'), { offset: 0, count: 1 })
    expect(answer.ok && answer.value.rows[0]).toMatchObject({
      id: closed,
      reliability: 'B',
      mentions: 2,
      sources: 2,
      links: 2,
      supports: 1,
      contradicts: 1,
      notes: 1,
      tags: [{ id: bridges, name: 'bridges' }],
    })
    const others = columns.query(ask('claims'), { offset: 1, count: 2 })
    expect(others).toMatchObject({
      value: { rows: [{ reliability: null }, { id: open, reliability: 'F', contradicts: 1, supports: 0 }] },
    })
  })

  it('sorts the grade without a basis after the others in both directions, and no grade at the very end', async () => {
    const { test, closed, open, used, rumour } = ford()
    const columns = columnsOf(test)
    for (const direction of ['ascending', 'descending'] as const) {
      const sorted = idsOf(columns, ask('claims', { sort: [{ field: 'reliability', direction }] }))
      expect(sorted).toEqual([closed, open, used, rumour])
    }
  })

  it('finds by a tag what has one below it, and counts a facet as if it were not chosen from', async () => {
    const { test, closed, used } = ford()
    const columns = columnsOf(test)
    const filter: Filter = { kind: 'is', field: 'tag', values: ['bridges'] }
    expect(idsOf(columns, ask('claims', { filter: { ...filter, values: ['TRANSPORT'] } }))).toEqual([closed, used])
    const answer = columns.query(ask('claims', { filter, facets: ['tag', 'kind'] }), whole)
    expect(answer.ok && answer.value.facets).toEqual({
      tag: {
        values: [
          { value: 'transport', label: 'transport', count: 2 },
          { value: 'bridges', label: 'bridges', count: 1 },
        ],
        count: 2,
      },
      kind: { values: [{ value: 'event', label: 'event', count: 1 }], count: 1 },
    })
  })

  it('groups rows and names the group without a value', async () => {
    const { test, closed, open, used, rumour } = ford()
    const columns = columnsOf(test)
    const sort = [{ field: 'statement', direction: 'descending' as const }]
    const answer = columns.query(ask('claims', { group: 'tag', sort }), whole)
    expect(answer).toMatchObject({
      value: {
        rows: [{ id: closed }, { id: used }, { id: open }, { id: rumour }],
        groups: [
          { value: 'bridges', label: 'bridges', count: 1 },
          { value: 'transport', label: 'transport', count: 1 },
          { value: '', label: 'No tags', count: 2 },
        ],
      },
    })
  })

  it('lists a claim under each of its tags and counts it once', () => {
    const { test, transport, bridges, closed, open, used, rumour } = ford()
    const columns = columnsOf(test)
    columns.update(test.run('claim/tag', { claims: [closed], tags: [transport] }))
    const query = ask('claims', { group: 'tag' })
    expect(columns.query(query, { offset: 1, count: 2 })).toMatchObject({
      value: {
        total: 4,
        matched: 4,
        places: 5,
        rows: [{ id: closed }, { id: used }],
        groups: [
          { value: 'bridges', count: 1 },
          { value: 'transport', count: 2 },
          { value: '', count: 2 },
        ],
      },
    })
    expect(idsOf(columns, query)).toEqual([closed, used, open, rumour])
    expect(columns.idsAt(query, { offset: 0, count: 3 })).toEqual({ ok: true, value: IdSet.of([closed, used]) })
    expect(columns.position(query, closed)).toEqual({ ok: true, value: 0 })
    expect(columns.position(query, closed, 'transport')).toEqual({ ok: true, value: 1 })
    columns.update(test.run('claim/untag', { claims: [closed], tags: [bridges] }))
    expect(columns.position(query, closed, 'bridges')).toEqual({ ok: true, value: 0 })
    expect(columns.query(query, whole)).toMatchObject({ value: { matched: 4, places: 4 } })
  })

  it('tells which row takes the place of one that goes', () => {
    const { test, closed, used, open, rumour } = ford()
    const columns = columnsOf(test)
    const query = ask('claims')
    expect(idsOf(columns, query)).toEqual([closed, used, open, rumour])
    const following = (id: string, ...going: readonly string[]) => columns.following(query, id, IdSet.of(going))
    expect(following(used, closed, open)).toEqual({ ok: true, value: used })
    expect(following(used, used, open)).toEqual({ ok: true, value: rumour })
    expect(following(rumour, open, rumour)).toEqual({ ok: true, value: used })
    expect(following(used, closed, used, open, rumour)).toEqual({ ok: true, value: null })
    const events = ask('claims', { filter: { kind: 'is', field: 'kind', values: ['event'] } })
    expect(columns.following(events, used, IdSet.empty)).toEqual({ ok: true, value: null })
  })

  it('follows every change: a claim regraded by its source, a tag renamed, a note written, a source retracted', async () => {
    const { test, good, transport, closed, used, unknown } = ford()
    const columns = columnsOf(test)
    const find = (text: string) => idsOf(columns, ask('claims', { filter: { kind: 'words', text, match: 'prefix' } }))
    const graded = (grade: string) =>
      idsOf(columns, ask('claims', { filter: { kind: 'is', field: 'reliability', values: [grade] } }))
    expect(find('roads')).toEqual([])
    columns.update(test.run('tag/rename', { tag: transport, name: 'roads' }))
    expect(find('roads')).toEqual([used])
    columns.update(test.run('source/grade', { sources: [good], reliability: 'A' }))
    expect(graded('A')).toEqual([closed])
    const before = test.state.count('notes')
    columns.update(
      test.run('note/add', {
        id: test.context.newId({ parse: String }),
        subject: { table: 'claims', id: used },
        body: 'Compare the ÉTUDE.',
      }),
    )
    expect(test.state.count('notes')).toBe(before + 1)
    expect(find('etude')).toEqual([used])
    columns.update(test.run('source/retract', { source: unknown }))
    expect(columns.count('sources')).toBe(1)
    expect(graded('F')).toEqual([])
  })

  it('shows what a note is on as it is called now', async () => {
    const { test, closed, open } = ford()
    const [case_] = test.state.all('cases')
    if (case_ === undefined) throw new Error('There is no case.')
    const link = test.link(open, 'contradicts', closed)
    test.note('cases', case_.id)
    test.note('links', link)
    const columns = columnsOf(test)
    const subjects = () => {
      const answer = columns.query(ask('notes'), whole)
      return answer.ok ? answer.value.rows.map(({ subjectTable, subjectLabel }) => [subjectTable, subjectLabel]) : null
    }
    columns.update(test.run('case/edit', { title: 'The bridge' }))
    columns.update(test.run('claim/edit', { claim: open, statement: 'It is open.' }))
    expect(subjects()).toEqual([
      ['cases', 'The bridge'],
      ['links', '“It is open.” contradicts “The bridge was closed.”'],
    ])
  })

  it('puts the rows first that answer best to words, until an order is chosen, and tells where the words stand', async () => {
    const { test, closed, used, open, rumour } = ford()
    test.note('claims', used, 'A bridge was planned beside it.')
    const columns = await columnsOf(test)
    const filter: Filter = { kind: 'words', text: 'bridge', match: 'phrase' }
    const sort = [{ field: 'statement', direction: 'ascending' as const }]
    // With the quotes it stands three times in the closed one, twice in the open one, and the last text is the longest.
    expect(idsOf(columns, ask('claims', { filter }))).toEqual([closed, open, rumour, used])
    expect(idsOf(columns, ask('claims', { filter, sort }))).toEqual([rumour, open, closed, used])
    const answer = columns.query(ask('claims', { filter }), whole)
    if (!answer.ok) throw new Error(answer.message)
    expect(answer.value.rows.map(({ id, found }) => [id, found])).toContainEqual([
      used,
      { statement: [], snippet: { text: 'A bridge was planned beside it.', ranges: [{ start: 2, end: 8 }] } },
    ])
    expect(answer.value.rows[1]?.found).toEqual({ statement: [{ start: 4, end: 10 }], snippet: null })
    expect(columns.query(ask('claims'), whole)).toMatchObject({ value: { rows: [{ found: null }, {}, {}, {}] } })
  })

  it('words likelihoods by the yardstick of the case, and sorts dates by their earliest day', async () => {
    const { test, closed, used, open, rumour } = ford()
    test.run('claim/grade', { claims: [used], likelihood: 'phia-5' })
    test.run('claim/date', { claims: [closed], occurred: Edtf.parse('2024-04~') })
    test.run('claim/date', { claims: [used], occurred: Edtf.parse('../2030') })
    test.run('claim/date', { claims: [open], occurred: Edtf.parse('2023') })
    const columns = columnsOf(test)
    expect(
      idsOf(columns, ask('claims', { filter: { kind: 'is', field: 'likelihood', values: ['Likely or probable'] } })),
    ).toEqual([used])
    const sort = [{ field: 'occurred', direction: 'ascending' as const }]
    expect(idsOf(columns, ask('claims', { sort }))).toEqual([used, open, closed, rumour])
  })

  it('lists tags as the codebook has them', async () => {
    const { test, transport, bridges } = ford()
    const media = test.tag('media')
    test.run('tag/move', { tag: media, parent: null, before: transport })
    const columns = columnsOf(test)
    const answer = columns.query(ask('tags'), whole)
    expect(answer).toMatchObject({
      value: {
        rows: [
          { id: media, depth: 0, claims: 0, below: 0 },
          { id: transport, depth: 0, claims: 1, below: 2 },
          { id: bridges, depth: 1, parentName: 'transport', claims: 1, below: 1 },
        ],
      },
    })
  })

  it('finds the place of a row, and none for a row that does not match', async () => {
    const { test, closed, open } = ford()
    const columns = columnsOf(test)
    const query = ask('claims', { filter: { kind: 'is', field: 'kind', values: ['assessment'] } })
    expect(columns.position(query, open)).toEqual({ ok: true, value: 0 })
    expect(columns.position(query, closed)).toEqual({ ok: true, value: null })
  })

  it('refuses a field that the table does not have, wherever the query names it', async () => {
    const columns = columnsOf(new TestCase())
    const queries: readonly Partial<Query>[] = [
      { filter: { kind: 'not', of: { kind: 'present', field: 'colour' } } },
      { sort: [{ field: 'colour', direction: 'ascending' }] },
      { group: 'colour' },
      { facets: ['colour'] },
    ]
    for (const query of queries) {
      expect(columns.query(ask('claims', query), whole)).toMatchObject({ ok: false, code: 'query-unknown-field' })
    }
    expect(columns.query(ask('claims', { group: 'colour' }), whole)).toMatchObject({
      message: expect.stringContaining('“colour”'),
    })
  })

  it('rehearses what a tick leaves to be counted while it warms', async () => {
    const { test } = ford()
    const members = vi.spyOn(Bitset.prototype, 'members')
    await columnsOf(test).warm(async () => {})
    const counted = members.mock.results.map(({ value }) => Number(value.length))
    members.mockRestore()
    expect(Math.max(...counted)).toBeGreaterThan(0)
  })

  it('ends warming when the pause throws, and still sorts right', async () => {
    const { test, open, closed, rumour, used } = ford()
    const columns = columnsOf(test)
    await columns.warm(() => Promise.reject(new Error('stop'))).catch(() => null)
    const sort = [{ field: 'statement', direction: 'ascending' as const }]
    expect(idsOf(columns, ask('claims', { sort }))).toEqual([rumour, open, closed, used])
  })
})
