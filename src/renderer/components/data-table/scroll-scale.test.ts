import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollScale, tallest } from './scroll-scale.ts'

describe('scrollScale', () => {
  it('is one to one while the rows fit into an element', () => {
    const scale = scrollScale(36 * 1000, 600)
    expect(scale.height).toBe(36_000)
    expect(scale.offsetAt(1234)).toBe(1234)
    expect(scale.scrollTopAt(1234)).toBe(1234)
  })

  it('reaches the last of a million rows from a bar of allowed height', () => {
    const content = 36 * 1_000_000
    const scale = scrollScale(content, 600)
    expect(scale.height).toBe(tallest)
    expect(scale.offsetAt(scale.height - 600)).toBeCloseTo(content - 600, 3)
    expect(scale.offsetAt(0)).toBe(0)
  })

  it('leads back to the offset it came from, and never beyond the ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000_000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(70_000_000),
        (content, visible, offset) => {
          const scale = scrollScale(content, visible)
          const most = Math.max(0, content - visible)
          const place = scale.scrollTopAt(offset)
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(Math.max(0, scale.height - visible) + 1e-6)
          expect(scale.offsetAt(place)).toBeCloseTo(Math.min(offset, most), 3)
        },
      ),
    )
  })
})
