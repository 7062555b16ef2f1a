import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCommand } from '#core/commands/registry.ts'
import type { Diff } from '#core/journal/diff.ts'
import { invert } from '#core/journal/invert.ts'
import type { CaseState } from '#core/journal/state.ts'
import { IdSet } from '#core/model/id-set.ts'
import { tables } from '#core/model/tables.ts'
import type { Query } from '#core/query/query.ts'
import { CaseMaker, wholeDiff } from '#core/testing/arbitrary-case.ts'
import { Chooser } from '#core/testing/chooser.ts'
import { TestContext } from '#core/testing/context.ts'
import { Draw } from '#core/testing/draw.ts'
import { randomCommand } from '#core/testing/random-command.ts'
import type { Facet, FacetValue } from '../answers.ts'
import type { Columns } from './columns.ts'
import { loadColumns } from './testing/load-columns.ts'
import { naiveAnswer } from './testing/naive-answer.ts'
import { randomQuery } from './testing/random-query.ts'

const locales = ['en', 'sv', 'de', 'ar', 'zh']
const parameters = { numRuns: 300, seed: 20_261_122, endOnFailure: true }

function expectAnswer(columns: Columns, state: CaseState, query: Query, locale: string): void {
  const wanted = naiveAnswer(state, query, locale)
  expect(columns.matching(query)).toEqual({ ok: true, value: IdSet.of(wanted.ids) })
  const all = columns.query({ ...query, facets: [] }, { offset: 0, count: wanted.places.length + 1 })
  expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(wanted.places.map(({ id }) => id))
  const answer = columns.query(query, { offset: 1, count: 3 })
  if (!answer.ok) throw new Error(answer.message)
  const { total, matched, places, rows, groups, facets } = answer.value
  expect({ total, matched, places, rows: rows.map(({ id }) => id), groups, facets: seen(listed(facets)) }).toEqual({
    total: wanted.total,
    matched: wanted.ids.length,
    places: wanted.places.length,
    rows: wanted.places.slice(1, 4).map(({ id }) => id),
    groups: wanted.groups,
    facets: seen(wanted.facets),
  })
  expect(columns.idsAt(query, { offset: 2, count: 7 })).toEqual({
    ok: true,
    value: IdSet.of(wanted.places.slice(2, 9).map(({ id }) => id)),
  })
  for (const [index, { id, group }] of [...wanted.places.entries()].slice(-3)) {
    const first = wanted.places.findIndex((place) => place.id === id)
    expect(columns.position(query, id)).toEqual({ ok: true, value: first })
    expect(columns.position(query, id, group)).toEqual({ ok: true, value: index })
    expect(columns.position(query, id, 'no such group')).toEqual({ ok: true, value: first })
  }
}

/** The case as a case file holds it. */
function fileOf(state: CaseState): Chooser['file'] {
  const whole = wholeDiff(state)
  return Object.fromEntries(
    tables.filter((table) => table !== 'cases').map((table) => [table, whole[table]?.added ?? []]),
  )
}

/** A language or author that was chosen but stands nowhere any more may or may not be listed with 0. */
function seen(facets: Readonly<Record<string, readonly FacetValue[]>>) {
  return Object.fromEntries(
    Object.entries(facets).map(([field, values]) =>
      ['language', 'author', 'alias'].includes(field)
        ? [field, values.filter(({ count }) => count > 0)]
        : [field, values],
    ),
  )
}

/** The values of facets, which are so few here that all are listed. */
function listed(facets: Readonly<Record<string, Facet>>) {
  return Object.fromEntries(Object.entries(facets).map(([field, { values }]) => [field, values]))
}

describe('Columns beside a naive reading of the records', () => {
  it('answers the same for any case and query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom(...locales), async (generate, locale) => {
        const draw = new Draw(generate, new TestContext())
        const state = new CaseMaker(draw).make()
        const columns = loadColumns(state, locale)
        for (let round = 0; round < 5; round += 1) expectAnswer(columns, state, randomQuery(draw, state), locale)
      }),
      parameters,
    )
  })

  it('answers the same after any commands and undoings, ten thousand in all', async () => {
    let changes = 0
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom(...locales), async (generate, locale) => {
        const draw = new Draw(generate, new TestContext())
        const file = fileOf(new CaseMaker(draw).make())
        const state = new CaseMaker(draw).make()
        const columns = loadColumns(state, locale)
        const done: Diff[] = []
        const asked: Query[] = []
        const change = (diff: Diff) => {
          state.apply(diff)
          columns.update(diff)
          changes += 1
        }
        for (let round = 0; round < 48; round += 1) {
          const undone = draw.below(4) === 0 ? done.pop() : undefined
          if (undone !== undefined) change(invert(undone))
          else {
            draw.context.tick()
            const { name, payload } = randomCommand(new Chooser(draw, state, file))
            const planned = planCommand(name, payload, state, draw.context)
            if (!planned.ok) continue
            change(planned.value.diff)
            done.push(planned.value.diff)
          }
          if (round % 4 !== 0) continue
          // A query that was asked before is answered from what is remembered of it.
          const query = (draw.flag() ? draw.one(asked) : undefined) ?? randomQuery(draw, state)
          asked.push(query)
          expectAnswer(columns, state, query, locale)
        }
      }),
      parameters,
    )
    expect(changes).toBeGreaterThanOrEqual(10_000)
  })
})
