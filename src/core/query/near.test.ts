import { describe, expect, it } from 'vitest'
import { isNear } from './near.ts'

describe('isNear', () => {
  it.each([
    ['lithium', 'lithium', true],
    ['lithuim', 'lithium', true],
    ['lithum', 'lithium', true],
    ['litthiumm', 'lithium', true],
    ['lyttheum', 'lithium', false],
    ['mithium', 'lithium', false],
    ['wheat', 'whaet', true],
    ['wheats', 'wheat', true],
    ['wheatss', 'wheat', false],
    ['gas', 'gsa', true],
    ['oil', 'ol', false],
    ['al', 'an', false],
    ['مسکو', 'مسكو', true],
  ])('says whether %s may be meant by %s', (word, wanted, near) => {
    expect(isNear(word, wanted)).toBe(near)
  })
})
