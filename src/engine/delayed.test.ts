import { describe, expect, it, vi } from 'vitest'
import { Delayed } from './delayed.ts'

function watched(milliseconds: number) {
  const work = vi.fn(async () => 'done')
  return { work, delayed: new Delayed(work, milliseconds) }
}

describe('delayed work', () => {
  it('is begun once when it is waited for', async () => {
    const { work, delayed } = watched(60_000)
    expect(work).not.toHaveBeenCalled()
    expect(await Promise.all([delayed.now(), delayed.now(), delayed.whenever])).toEqual(['done', 'done', 'done'])
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is begun after a while though nobody waits for it', async () => {
    const { work, delayed } = watched(1)
    expect(await delayed.whenever).toBe('done')
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is begun later when it is put off, and not again once it has been', async () => {
    vi.useFakeTimers()
    const { work, delayed } = watched(10)
    await vi.advanceTimersByTimeAsync(8)
    delayed.putOff()
    await vi.advanceTimersByTimeAsync(8)
    expect(work).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2)
    delayed.putOff()
    await vi.advanceTimersByTimeAsync(20)
    expect(work).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  it('is not begun any more once it is cancelled', async () => {
    vi.useFakeTimers()
    const { work, delayed } = watched(10)
    expect(delayed.cancel()).toBeNull()
    delayed.putOff()
    await vi.advanceTimersByTimeAsync(20)
    expect(work).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('gives what was begun before it was cancelled', async () => {
    const { delayed } = watched(60_000)
    void delayed.now()
    expect(await delayed.cancel()).toBe('done')
  })
})
