import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bitset } from './bitset.ts'
import { membersOf } from './testing/members-of.ts'

const capacity = 100
const slots = fc.uniqueArray(fc.nat(capacity - 1))

function setOf(members: readonly number[]): Bitset {
  const set = new Bitset(capacity)
  for (const slot of members) set.add(slot)
  return set
}

const ascending = (members: Iterable<number>) => [...members].sort((left, right) => left - right)

describe('Bitset', () => {
  it('does what a set of numbers does', () => {
    fc.assert(
      fc.property(slots, slots, (left, right) => {
        const [a, b] = [new Set(left), new Set(right)]
        expect(membersOf(setOf(left).unite(setOf(right)))).toEqual(ascending(new Set([...a, ...b])))
        expect(membersOf(setOf(left).intersect(setOf(right)))).toEqual(ascending(left.filter((slot) => b.has(slot))))
        expect(membersOf(setOf(left).subtract(setOf(right)))).toEqual(ascending(left.filter((slot) => !b.has(slot))))
        expect(setOf(left).count()).toBe(a.size)
        expect([...setOf(left).members()]).toEqual(ascending(left))
        expect([...setOf(left).keep(Uint32Array.from(right))]).toEqual(right.filter((slot) => a.has(slot)))
        expect([...setOf(left).drop(Uint32Array.from(right))]).toEqual(right.filter((slot) => !a.has(slot)))
      }),
      { seed: 1 },
    )
  })

  it('adds a run of slots where there is a count', () => {
    fc.assert(
      fc.property(slots, fc.nat(capacity - 1), fc.array(fc.nat(2), { maxLength: capacity }), (before, first, given) => {
        const counts = Uint32Array.from(given.slice(0, capacity - first))
        const set = setOf(before)
        set.addWhere(first, counts)
        const added = Array.from(counts, (count, index) => (count === 0 ? [] : [first + index])).flat()
        expect(membersOf(set)).toEqual(ascending(new Set([...before, ...added])))
      }),
      { seed: 1 },
    )
  })

  it('is not changed through its copy, which may be larger', () => {
    const set = setOf([3, 31, 32, 99])
    const copy = set.copy(200)
    copy.delete(31)
    copy.add(150)
    expect(membersOf(set)).toEqual([3, 31, 32, 99])
    expect(membersOf(copy)).toEqual([3, 32, 99, 150])
  })
})
