import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryCase, wholeDiff } from '../testing/arbitrary-case.ts'
import { sample, split } from './chunks.ts'
import { invert } from './invert.ts'

describe('a sample of a diff', () => {
  it('is the first record of each part of so many, of additions as of removals', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: 1, max: 4 }), (state, every) => {
        for (const diff of [wholeDiff(state), invert(wholeDiff(state))])
          expect(sample(diff, every)).toEqual(split(diff, every).map((part) => split(part, 1)[0]))
      }),
      { numRuns: 30 },
    )
  })
})
