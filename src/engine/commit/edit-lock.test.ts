import { describe, expect, it } from 'vitest'
import { MemoryLocks } from '../testing/memory-locks.ts'
import { takeEditLock } from './edit-lock.ts'

describe('the right to edit a case', () => {
  it('is had by one window at a time', async () => {
    const locks = new MemoryLocks()
    const first = await takeEditLock(locks, 'a')
    expect(first).not.toBeNull()
    expect(await takeEditLock(locks, 'a')).toBeNull()
    expect(await takeEditLock(locks, 'b')).not.toBeNull()
  })

  it('is waited for while a window that had it is being closed', async () => {
    const locks = new MemoryLocks()
    const closing = await takeEditLock(locks, 'a')
    const next = takeEditLock(locks, 'a')
    setTimeout(() => closing?.release(), 300)
    expect(await next).not.toBeNull()
  })
})
