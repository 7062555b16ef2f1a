import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'event', 5],
    ['evnt', 'event', 1],
    ['evetn', 'event', 1],
    ['evemt', 'event', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of “%s” and “%s” is %i', (left, right, distance) => expect(editDistance(left, right)).toBe(distance))

  it('is the same in both directions, nothing only between equals, and at most one for one letter left out', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'پ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(), (left, right, place) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left))
        expect(editDistance(left, right) === 0).toBe(left === right)
        const at = place % (left.length + 1)
        expect(editDistance(left.slice(0, at) + left.slice(at + 1), left)).toBe(at < left.length ? 1 : 0)
      }),
    )
  })
})
