import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './equal.ts'

describe('equal', () => {
  it('holds of a JSON value and its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => equal(value, structuredClone(value))))
  })

  it('holds of two JSON values exactly when they are written alike', () => {
    const small = fc.jsonValue({ maxDepth: 1, stringUnit: fc.constantFrom('a', 'b') })
    fc.assert(fc.property(small, small, (left, right) => equal(left, right) === (canonical(left) === canonical(right))))
  })

  it('does not mind the order of fields, but that of items', () => {
    expect(equal({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(equal([1, 2], [2, 1])).toBe(false)
  })

  it('tells an array from an object, and a missing field from another', () => {
    expect(equal([], {})).toBe(false)
    expect(equal(['x'], { 0: 'x' })).toBe(false)
    expect(equal({ a: null }, { b: null })).toBe(false)
    expect(equal({ a: null }, { a: null, b: null })).toBe(false)
    expect(equal(null, {})).toBe(false)
  })
})

/** JSON with sorted fields, in which minus zero, which JSON writes as 0, is told from it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (Object.is(inner, -0)) return '-0'
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).toSorted())
  })
}
