import { describe, expect, it } from 'vitest'
import { Relation, relationWords } from './relations.ts'

describe('relations', () => {
  it('each read from either end', () => {
    expect(Object.keys(relationWords)).toEqual(Relation.options)
    for (const { forward, backward } of Object.values(relationWords)) expect([forward, backward]).not.toContain('')
  })

  it('read the same from both ends exactly when they are symmetric', () => {
    for (const { forward, backward, symmetric } of Object.values(relationWords))
      expect(forward === backward).toBe(symmetric)
    const symmetric = Relation.options.filter((relation) => relationWords[relation].symmetric)
    expect(symmetric).toEqual(['contradicts', 'same-as'])
  })
})
