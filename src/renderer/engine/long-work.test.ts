import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('is told of once when it has gone on for a moment, and followed until it is written', () => {
    let told = 0
    const work = new LongWork(() => {
      told += 1
    }, 300)
    const seen: number[] = []
    const leave = work.subscribe(() => seen.push(work.read().share))
    expect([work.sink(0.1, 'planning'), work.sink(0.5, 'planning')]).toEqual([true, true])
    expect(work.read()).toEqual({ share: 0.5, canBeCancelled: true })
    vi.advanceTimersByTime(299)
    expect(told).toBe(0)
    vi.advanceTimersByTime(1)
    expect(told).toBe(1)
    expect(work.sink(1, 'writing')).toBe(true)
    expect(work.read()).toEqual({ share: 1, canBeCancelled: false })
    leave()
    expect(work.sink(1, 'writing')).toBe(true)
    vi.runAllTimers()
    expect([told, seen]).toEqual([1, [0.1, 0.5, 1]])
  })

  it('is told of at once where there is known to be much to do', () => {
    const onNoticed = vi.fn()
    expect(new LongWork(onNoticed).sink(0.1, 'planning')).toBe(true)
    vi.advanceTimersByTime(0)
    expect(onNoticed).toHaveBeenCalledOnce()
  })

  it('is not told of when it is nearly done by then, is over, or was never heard of', () => {
    const nearlyDone = new LongWork(() => expect.unreachable())
    expect([nearlyDone.sink(0.1, 'planning'), nearlyDone.sink(0.9, 'planning')]).toEqual([true, true])
    const over = new LongWork(() => expect.unreachable())
    expect(over.sink(0.1, 'planning')).toBe(true)
    over.end()
    const unheard = new LongWork(() => expect.unreachable())
    vi.runAllTimers()
    expect(unheard.read()).toEqual({ share: 0, canBeCancelled: true })
  })

  it('does not go on once it is cancelled', () => {
    const work = new LongWork(() => undefined)
    expect(work.sink(0.1, 'planning')).toBe(true)
    work.cancel()
    expect(work.read()).toEqual({ share: 0.1, canBeCancelled: false })
    expect(work.sink(0.2, 'planning')).toBe(false)
  })
})
