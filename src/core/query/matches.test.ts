import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields } from './fields.ts'
import { matches, type Row } from './matches.ts'
import { normalise } from './normalise.ts'
import { parseQuery } from './parse-query.ts'
import type { Filter } from './query.ts'

const values: Readonly<Record<string, readonly string[]>> = {
  statement: ['Russia seeks lithium in Afghanistan.'],
  tag: ['Économie', 'the West'],
  status: ['in review'],
  credibility: ['2'],
  occurred: ['2024-04'],
  updated: ['2024-05-17T23:30:00.000Z'],
  mentions: ['12'],
  notes: ['0'],
  confidence: [],
}
const row: Row = {
  fieldValues: (field) => values[field] ?? [],
  text: () => 'Russia seeks lithium in Afghanistan. A note.',
}

describe('matches', () => {
  it.each([
    ['', true],
    ['LITHIUM russia', true],
    ['"lithium russia"', false],
    ['"seeks lithium"', true],
    ['"seeks lith"', false],
    ['"seeks lith', true],
    ['lith', true],
    ['"lith"', false],
    ['thium', false],
    ['lithuim~', true],
    ['lethuims~', false],
    ['"afganistan note"~', false],
    ['"in afganistan"~', true],
    ['!', true],
    ['lithium OR copper', true],
    ['copper OR zinc', false],
    ['-copper', true],
    ['-()', false],
    ['tag:economie', true],
    ['tag:econ', false],
    ['tag~econ', true],
    ['tag:trade,"The west"', true],
    ['-tag:trade', true],
    ['status:"in review"', true],
    ['credibility:1..2', true],
    ['credibility:3..', false],
    ['mentions:9..', true],
    ['mentions:..9', false],
    ['occurred:2024-03..2024-06', true],
    ['occurred:..2024-03', false],
    ['occurred:..2024-04', true],
    ['occurred:2024', true],
    ['occurred:2023,2025', false],
    ['occurred:2023,2024-04', true],
    ['occurred:2024-04-02', false],
    ['occurred:2023/2024', true],
    ['occurred:soon', false],
    ['occurred:=2024', false],
    ['occurred:=2024-04', true],
    ['updated:2024-05-17', true],
    ['updated:2024-05-18', false],
    ['updated:2024', true],
    ['updated:2024-05..', true],
    ['statement:lithium', true],
    ['statement:"SEEKS lith",zinc', true],
    ['statement:zinc', false],
    ['statement:=lithium', false],
    ['statement:="russia seeks lithium in afghanistan."', true],
    ['mentions:12', true],
    ['mentions:1', false],
    ['tag:=economie', true],
    ['occurred:2024..2024', true],
    ['occurred:2024-04-02..', false],
    ['occurred:soon..', false],
    ['occurred:..', true],
    ['confidence:..', false],
    ['has:tag', true],
    ['has:notes', false],
    ['-has:confidence', true],
  ])('says whether the row meets %s', (text, met) => {
    const filter = parseQuery(text, fields.claims)
    expect(filter.ok && matches(filter.value, row)).toBe(met)
  })

  it('gives the normal form the same meaning', () => {
    const word = fc.constantFrom('', 'a', 'b', 'ab')
    const field = fc.constantFrom('one', 'two')
    const leaf: fc.Arbitrary<Filter> = fc.oneof(
      fc.record({ kind: fc.constant('is' as const), field, values: fc.array(word, { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('words' as const),
        text: word,
        match: fc.constantFrom('prefix', 'phrase', 'fuzzy'),
      }),
      fc.record({ kind: fc.constant('present' as const), field }),
    )
    const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ kind: fc.constant('not' as const), of: tie('filter') }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('filter'), { maxLength: 3 }),
        }),
      ),
    }))
    fc.assert(
      fc.property(filter, fc.array(word), fc.array(word), word, (any, one, two, text) => {
        const some: Row = { fieldValues: (name) => (name === 'one' ? one : two), text: () => text }
        expect(matches(normalise(any), some)).toBe(matches(any, some))
      }),
      { numRuns: 5000 },
    )
  })
})
