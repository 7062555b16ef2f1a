import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeLists } from './code-lists.ts'

describe('CodeLists', () => {
  it('holds the last list of every slot, however often lists grow, shrink, go and are packed', () => {
    const change = fc.record({ slot: fc.nat(63), codes: fc.option(fc.array(fc.nat(9), { maxLength: 60 })) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 200, maxLength: 400 }), (changes) => {
        const lists = new CodeLists()
        const wanted = new Map<number, readonly number[]>()
        for (const { slot, codes } of changes) {
          lists.reserve(slot + 1)
          const before = wanted.get(slot) ?? []
          if (codes === null) lists.clear(slot)
          else expect(lists.set(slot, codes)).toBe(JSON.stringify(before) !== JSON.stringify(codes))
          wanted.set(slot, codes ?? [])
        }
        for (const [slot, codes] of wanted) expect([...lists.at(slot)]).toEqual(codes)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('does not grow without end when lists change their length over and over', () => {
    const lists = new CodeLists()
    lists.reserve(4)
    for (let round = 0; round < 10_000; round += 1)
      lists.set(
        round % 4,
        Array.from({ length: 1 + (round % 7) }, () => 1),
      )
    expect(lists.pool.length).toBeLessThan(10_000)
  })

  it('does not grow without end when all lists are filled over and over', () => {
    const lists = new CodeLists()
    lists.reserve(1000)
    const slots = Uint32Array.from({ length: 1000 }, (_, slot) => slot)
    const offsets = Uint32Array.from({ length: 1001 }, (_, place) => place * 3)
    for (let round = 0; round < 100; round += 1) lists.fill(slots, offsets, new Uint32Array(3000).fill(round), null)
    expect([...lists.at(999)]).toEqual([99, 99, 99])
    expect(lists.pool.length).toBeLessThan(20_000)
  })
})
