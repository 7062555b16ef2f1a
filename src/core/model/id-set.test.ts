import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IdSet } from './id-set.ts'

/** Few enough that sets have some in common, and far enough apart that every word of an id tells some from others. */
const id = fc
  .tuple(fc.constantFrom('0', '7', 'f'), fc.constantFrom('0', '9', 'f'), fc.constantFrom('1', 'f'))
  .map(([first, middle, last]) => `${first}19b76da-a${middle}00-7000-8400-00000000000${last}`)
const ids = fc.uniqueArray(id, { maxLength: 18 })

describe('a set of ids', () => {
  it('has what a set of texts has, in order', () => {
    fc.assert(
      fc.property(ids, ids, id, (some, others, other) => {
        const [one, two] = [new Set(some), new Set(others)]
        const [set, second] = [IdSet.of(some), IdSet.of([...others, ...others])]
        const sorted = (wanted: Iterable<string>) => [...wanted].sort()
        expect([...set]).toEqual(sorted(one))
        expect(set.size).toBe(one.size)
        expect(set.has(other)).toBe(one.has(other))
        expect([...set.union(second)]).toEqual(sorted(new Set([...one, ...two])))
        expect([...set.difference(second)]).toEqual(sorted(some.filter((each) => !two.has(each))))
        expect([...set.intersection(second)]).toEqual(sorted(some.filter((each) => two.has(each))))
        expect([...IdSet.from(set.packed.slice())]).toEqual([...set])
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same object where nothing goes', () => {
    const set = IdSet.of(['019b76da-a800-7000-8400-000000000001'])
    expect(set.intersection(set)).toBe(set)
    expect(set.difference(IdSet.empty)).toBe(set)
    expect(set.union(IdSet.empty)).toBe(set)
    expect(set.has('not an id')).toBe(false)
  })

  it('refuses what is no id', () => {
    expect(() => IdSet.of(['a'])).toThrow('“a” is not a UUID.')
  })
})
