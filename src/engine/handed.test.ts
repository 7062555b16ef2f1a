import { describe, expect, it } from 'vitest'
import { IdSet } from '#core/model/id-set.ts'
import { unpacked } from './handed.ts'

describe('a payload that was handed over', () => {
  it('has lists of ids where sets were, and all else as it was', () => {
    const ids = ['019b76da-a800-7000-8400-000000000001', '019b76da-a800-7000-8400-000000000002']
    const payload = { claims: IdSet.of(ids).packed, tags: ['a'], occurred: null, status: 'accepted' }
    expect(unpacked(payload)).toEqual({ claims: ids, tags: ['a'], occurred: null, status: 'accepted' })
  })
})
