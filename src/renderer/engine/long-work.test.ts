import { describe, expect, it } from 'vitest'
import { IdSet } from '#core/model/id-set.ts'
import { LongWork, manyIn } from './long-work.ts'

/** A set of so many ids. */
function idsOf(count: number): Uint32Array {
  return IdSet.from(new Uint32Array(4 * count)).packed
}

describe('manyIn', () => {
  it('names what is many', () => {
    expect(manyIn({ claims: idsOf(60_000), status: 'accepted' })).toEqual({ what: 'claims', count: 60_000 })
  })

  it('finds nothing in what is soon done', () => {
    expect(manyIn({ claims: idsOf(3), status: 'accepted' })).toBeNull()
    expect(manyIn({ claims: ['a'], status: 'accepted' })).toBeNull()
  })
})

describe('long work', () => {
  it('is told of once, and followed until it is written', () => {
    let begun = 0
    const work = new LongWork(() => {
      begun += 1
    })
    const seen: number[] = []
    const leave = work.subscribe(() => seen.push(work.read().share))
    expect([work.sink(0.1, 'planning'), work.sink(0.5, 'planning')]).toEqual([true, true])
    expect(work.read()).toEqual({ share: 0.5, canBeCancelled: true })
    expect(work.sink(1, 'writing')).toBe(true)
    expect(work.read()).toEqual({ share: 1, canBeCancelled: false })
    leave()
    expect(work.sink(1, 'writing')).toBe(true)
    expect([begun, seen]).toEqual([1, [0.1, 0.5, 1]])
  })

  it('is not told of when it is nearly done', () => {
    const work = new LongWork(() => expect.unreachable())
    expect([work.sink(0.9, 'planning'), work.sink(1, 'writing')]).toEqual([true, true])
  })

  it('does not go on once it is cancelled', () => {
    const work = new LongWork(() => undefined)
    expect(work.sink(0.1, 'planning')).toBe(true)
    work.cancel()
    expect(work.read()).toEqual({ share: 0.1, canBeCancelled: false })
    expect(work.sink(0.2, 'planning')).toBe(false)
  })
})
