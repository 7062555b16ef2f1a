import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#core/query/fold.ts'
import { Bitset } from './bitset.ts'
import { SearchText } from './search-text.ts'
import { membersOf } from './testing/members-of.ts'

describe('SearchText', () => {
  it('finds by folded text whatever was searched, changed and removed before', () => {
    const text = fc
      .array(fc.constantFrom('a', 'É', 'e\u0301', 'b', 'الإ', '伊', '\n'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    const step = fc.oneof(
      fc.record({ kind: fc.constant('search' as const), text }),
      fc.record({ kind: fc.constant('more' as const), text }),
      fc.record({ kind: fc.constant('change' as const), slot: fc.nat(9), text }),
      fc.record({ kind: fc.constant('remove' as const), slot: fc.nat(9) }),
    )
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 10, maxLength: 10 }),
        fc.array(step, { maxLength: 30 }),
        (texts, steps) => {
          const now = [...texts]
          const standing = new Bitset(10)
          const search = new SearchText((slot) => now[slot] ?? '')
          for (const slot of now.keys()) {
            standing.add(slot)
            search.forget(slot)
          }
          let words = ''
          for (const step of steps) {
            if (step.kind === 'change') {
              now[step.slot] = step.text
              standing.add(step.slot)
              search.forget(step.slot)
            } else if (step.kind === 'remove') {
              standing.delete(step.slot)
              search.forget(step.slot)
            } else {
              words = step.kind === 'more' ? words + step.text : step.text
              const wanted = [...now.keys()].filter(
                (slot) => standing.has(slot) && fold(now[slot] ?? '').includes(fold(words)),
              )
              expect(membersOf(search.find(words, standing))).toEqual(wanted)
            }
          }
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })

  it('folds a text once, and only looks again where a longer word can stand', () => {
    const folded: number[] = []
    const search = new SearchText((slot) => {
      folded.push(slot)
      return ['wheat', 'weapon', 'gas'][slot] ?? ''
    })
    const standing = new Bitset(3)
    for (const slot of [0, 1, 2]) standing.add(slot)
    expect(membersOf(search.find('w', standing))).toEqual([0, 1])
    expect(membersOf(search.find('we', standing))).toEqual([1])
    expect(folded).toEqual([0, 1, 2])
    search.forget(2)
    expect(membersOf(search.find('wea', standing))).toEqual([1])
    expect(folded).toEqual([0, 1, 2, 2])
  })
})
