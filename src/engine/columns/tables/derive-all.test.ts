import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reader } from '#core/model/reader.ts'
import { arbitraryCase } from '#core/testing/arbitrary-case.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { loadTables } from '../testing/load-columns.ts'

const loaded = (read: Reader) => loadTables(read, 'en')

/** What the rows show of others, by id. */
function derived({ columns }: ReturnType<typeof loaded>) {
  const { claims, sources, tags, entities } = columns
  return {
    claims: Object.fromEntries(
      Array.from(claims.slots.inOrder(), (slot) => [
        claims.slots.idOf(slot),
        {
          sources: Array.from(claims.source.at(slot), (code) => sources.slots.idOf(code - 1)).sort(),
          reliability: claims.reliability.at(slot),
          counts: Object.entries(claims.counts).map(([name, column]) => [name, column.at(slot)]),
        },
      ]),
    ),
    notes: [sources, tags, entities].map(({ slots, notes }) =>
      Array.from(slots.inOrder(), (slot) => [slots.idOf(slot), notes.at(slot)]),
    ),
  }
}

describe('deriveAll', () => {
  it('counts and grades all at once as writing row by row does', () => {
    fc.assert(
      fc.property(arbitraryCase, (state) => {
        const alone: Reader = {
          byId: (table, id) => state.byId(table, id),
          all: (table) => state.all(table),
          count: (table) => state.count(table),
          where: () => [],
        }
        const tables = loaded(alone)
        for (const mention of state.all('mentions')) tables.columns.mentions.put(mention)
        tables.deriveAll()
        expect(derived(tables)).toEqual(derived(loaded(state)))
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  it('forgets mentions that are removed', () => {
    const test = new TestCase()
    test.begin()
    const source = test.source('The bridge was closed.')
    const claim = test.claim('It was closed.')
    test.mention(claim, source, 0, 10)
    const kept = test.mention(claim, source, 4, 10)
    const tables = loaded(test.state)
    const { mentions, claims } = tables.columns
    for (const mention of test.state.all('mentions')) mentions.put(mention)
    for (const { id } of test.state.all('mentions')) if (id !== kept) mentions.vacate(mentions.slots.slotFor(id))
    tables.deriveAll()
    const slot = claims.slots.find(claim) ?? -1
    expect([claims.counts.mentions.at(slot), [...claims.source.at(slot)]]).toEqual([1, [1]])
  })
})
