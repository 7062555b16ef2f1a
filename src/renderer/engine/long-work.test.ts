import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LongWork } from './long-work.ts'

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
    expect(new LongWork(onNoticed, 0).sink(0.1, 'planning')).toBe(true)
    vi.advanceTimersByTime(0)
    expect(onNoticed).toHaveBeenCalledOnce()
  })

  it('is not told of when it is nearly done by then, is over, or was never heard of', () => {
    const nearlyDone = new LongWork(() => expect.unreachable(), 0)
    expect([nearlyDone.sink(0.1, 'planning'), nearlyDone.sink(0.9, 'planning')]).toEqual([true, true])
    const over = new LongWork(() => expect.unreachable(), 0)
    expect(over.sink(0.1, 'planning')).toBe(true)
    over.end()
    const overBefore = new LongWork(() => expect.unreachable(), 0)
    overBefore.end()
    expect(overBefore.sink(0.1, 'reading')).toBe(true)
    const unheard = new LongWork(() => expect.unreachable(), 0)
    vi.runAllTimers()
    expect(unheard.read()).toEqual({ share: 0, canBeCancelled: true })
  })

  it('does not go on once it is cancelled', () => {
    const work = new LongWork(() => undefined, 0)
    expect(work.sink(0.1, 'planning')).toBe(true)
    work.cancel()
    expect(work.read()).toEqual({ share: 0.1, canBeCancelled: false })
    expect(work.sink(0.2, 'planning')).toBe(false)
  })
})
