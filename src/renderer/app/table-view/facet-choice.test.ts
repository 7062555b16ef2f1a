import { describe, expect, it } from 'vitest'
import type { Filter } from '#core/query/query.ts'
import { chosenValues, offeredValues } from './facet-choice.ts'

const is = (field: string, ...values: string[]): Filter => ({ kind: 'is', field, values })

describe('chosenValues', () => {
  it('finds the values asked for at the top of the filter', () => {
    expect(chosenValues(is('tag', 'a'), 'tag')).toEqual(['a'])
    expect(chosenValues({ kind: 'and', of: [is('tag', 'a', 'b'), is('kind', 'event')] }, 'tag')).toEqual(['a', 'b'])
    expect(chosenValues({ kind: 'or', of: [is('tag', 'a')] }, 'tag')).toEqual([])
    expect(chosenValues({ kind: 'not', of: is('tag', 'a') }, 'tag')).toEqual([])
  })
})

describe('offeredValues', () => {
  const counted = [
    { value: 'event', label: 'event', count: 9 },
    { value: 'intent', label: 'intent', count: 2 },
  ]

  it('puts what is chosen first, even when nothing matches it now', () => {
    expect(offeredValues(counted, ['Intent', 'state'])).toEqual([
      { value: 'intent', label: 'intent', count: 2, isChosen: true },
      { value: 'state', label: 'state', count: 0, isChosen: true },
      { value: 'event', label: 'event', count: 9, isChosen: false },
    ])
  })
})
