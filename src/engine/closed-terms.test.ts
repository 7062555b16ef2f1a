import { describe, expect, it } from 'vitest'
import { closedTerms } from '#core/query/closed-terms.ts'
import { Yardstick } from '#core/vocabulary/likelihood.ts'
import { likelihoodTerms, vocabularies } from './columns/tables/vocabularies.ts'

/** The terms by which the columns know a field, beside those that a search is told of. */
describe('the closed terms of a search', () => {
  it.each([
    ['claims', 'kind', vocabularies.claimKind],
    ['claims', 'status', vocabularies.status],
    ['claims', 'reliability', vocabularies.reliability],
    ['claims', 'credibility', vocabularies.credibility],
    ['claims', 'confidence', vocabularies.confidence],
    ['sources', 'kind', vocabularies.sourceKind],
    ['sources', 'reliability', vocabularies.reliability],
    ['links', 'relation', vocabularies.relation],
    ['notes', 'on', vocabularies.subject],
    ['entities', 'kind', vocabularies.entityKind],
  ] as const)('of %s %s are those that the columns find', (table, field, terms) => {
    const names = closedTerms(table, field, 'phia')?.map((term) => new Set(term.names))
    expect(names).toEqual(terms.map(({ value, label }) => new Set([value, label])))
  })

  it.each(Yardstick.options)('of a likelihood are worded by %s', (yardstick) => {
    const names = closedTerms('claims', 'likelihood', yardstick)?.map((term) => term.names)
    expect(names).toEqual(likelihoodTerms(yardstick).map(({ value, label }) => [value, label]))
  })
})
