import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './equal.ts'

describe('equal', () => {
  it('holds of a JSON value and its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(equal(value, structuredClone(value))).toBe(true)))
  })

  it('holds of two JSON values exactly when they are written alike', () => {
    const small = fc.jsonValue({ maxDepth: 1, stringUnit: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(small, small, (left, right) => {
        expect(equal(left, right)).toBe(canonical(left) === canonical(right))
      }),
    )
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

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted())
      : inner,
  )
}
