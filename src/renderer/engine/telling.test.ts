import { describe, expect, it } from 'vitest'
import { IdSet } from '#core/model/id-set.ts'
import { tellingOf } from './telling.ts'

/** A set of so many ids. */
function idsOf(count: number): Uint32Array {
  return IdSet.from(new Uint32Array(4 * count)).packed
}

describe('tellingOf', () => {
  it('names what is many', () => {
    const payload = { claims: idsOf(60_000), status: 'accepted' }
    expect(tellingOf('claim/grade', payload)).toEqual({ text: 'Changing 60,000 claims', after: 0 })
  })

  it('has nothing to tell of what is soon done', () => {
    expect(tellingOf('claim/grade', { claims: idsOf(3), status: 'accepted' })).toBeNull()
    expect(tellingOf('claim/grade', { claims: ['a'], status: 'accepted' })).toBeNull()
  })

  it('waits to see how long that takes which may reach many claims', () => {
    expect(tellingOf('tag/merge', { into: 'a', tags: ['b'] })).toEqual({ text: 'Merging tags', after: 300 })
  })
})
