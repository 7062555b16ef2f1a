import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/ids.ts'
import { seedId } from './seed-id.ts'

describe('seedId', () => {
  it('is a UUIDv7, whatever the label', () => {
    for (let index = 0; index < 500; index += 1)
      expect(ClaimId.safeParse(seedId(`claim ${index}`, index)).success).toBe(true)
  })

  it('sorts by its time, carries it, and is the same every time', () => {
    const time = Date.UTC(2025, 6, 4)
    expect(seedId('x', time)).toBe(seedId('x', time))
    expect(seedId('x', time)).not.toBe(seedId('y', time))
    expect(seedId('x', time) < seedId('a', time + 1)).toBe(true)
    expect(Number.parseInt(seedId('x', time).replaceAll('-', '').slice(0, 12), 16)).toBe(time)
  })
})
