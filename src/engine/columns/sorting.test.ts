import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeFew, mergeSort } from './merge-sort.ts'
import { numberKeys } from './number-keys.ts'
import { radixSort } from './radix-sort.ts'
import { sortedPlaces } from './sorted-places.ts'
import { takeAll } from './steps.ts'

const manyKeys = fc.array(fc.oneof(fc.nat(7), fc.nat(3000), fc.nat(0xffff_ffff)), { maxLength: 200 })

describe('radixSort', () => {
  it('sorts by unsigned keys and keeps the order of equal ones', () => {
    fc.assert(
      fc.property(manyKeys, (keys) => {
        const places = keys.map((_, place) => place)
        const wanted = places.toSorted((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0))
        expect([...radixSort(Uint32Array.from(places), Uint32Array.from(keys))]).toEqual(wanted)
      }),
      { seed: 2, numRuns: 300 },
    )
  })
})

describe('sortedPlaces', () => {
  it('sorts by the last word first', () => {
    const words = [Uint32Array.of(2, 1, 2, 1), Uint32Array.of(9, 9, 5, 5)]
    expect([...sortedPlaces(4, words)]).toEqual([3, 2, 1, 0])
  })
})

describe('numberKeys', () => {
  it('sorts as the numbers do, also where they lie further apart than a word holds', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(2 ** 45), max: 2 ** 45 }))
    fc.assert(
      fc.property(fc.array(number, { maxLength: 50 }), fc.boolean(), (numbers, descending) => {
        const slots = Uint32Array.from(numbers, (_, slot) => slot)
        const sign = descending ? -1 : 1
        const wanted = [...slots].sort((left, right) => sign * ((numbers[left] ?? 0) - (numbers[right] ?? 0)))
        const words = numberKeys(Float64Array.from(numbers), slots, descending)
        expect([...sortedPlaces(numbers.length, words)]).toEqual(wanted)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('mergeSort', () => {
  it('sorts any number of slots, in small steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(), (count, salt) => {
        const scrambled = (slot: number) => Math.imul(slot + salt, 2_654_435_761) >>> 0
        const compare = (left: number, right: number) => scrambled(left) - scrambled(right) || left - right
        const slots = Uint32Array.from({ length: count }, (_, slot) => slot)
        const wanted = [...slots].sort(compare)
        takeAll(mergeSort(slots, compare))
        expect([...slots]).toEqual(wanted)
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  it('gives way between a few thousand comparisons', () => {
    let comparisons = 0
    let most = 0
    const slots = Uint32Array.from({ length: 20_000 }, (_, slot) => Math.imul(slot, 7919) % 20_000)
    const steps = mergeSort(slots, (left, right) => {
      comparisons += 1
      return left - right
    })
    for (const _ of steps) {
      most = Math.max(most, comparisons)
      comparisons = 0
    }
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(6000)
  })
})

describe('mergeFew', () => {
  it('puts sorted slots among sorted slots', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000)), fc.nat(100), (slots, share) => {
        const compare = (left: number, right: number) => left - right
        const few = slots.filter((slot) => slot % 101 < share).sort(compare)
        const many = slots.filter((slot) => slot % 101 >= share).sort(compare)
        expect([...mergeFew(Uint32Array.from(many), Uint32Array.from(few), compare)]).toEqual(slots.sort(compare))
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
