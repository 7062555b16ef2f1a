import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharing } from './sharing.ts'

const json = jsonValue({ maxDepth: 4 })

describe('sharing', () => {
  it('gives the older answer where both say the same', () => {
    assert(
      property(json, (value) => {
        const before = structuredClone(value)
        expect(sharing(before, structuredClone(value))).toBe(before)
      }),
    )
  })

  it('says what the newer answer says, whatever the older one said', () => {
    assert(
      property(json, json, (before, after) => {
        expect(sharing<unknown>(structuredClone(before), structuredClone(after))).toEqual(after)
      }),
    )
  })

  it('keeps the parts that are equal, and no others', () => {
    const before = { claim: { id: 'a', at: 1 }, tags: [{ id: 'x' }, { id: 'y' }], notes: ['n'] }
    const after = { claim: { id: 'a', at: 2 }, tags: [{ id: 'x' }, { id: 'z' }], notes: ['n'] }
    const shared = sharing(before, after)
    expect(shared).toBe(after)
    expect(shared.notes).toBe(before.notes)
    expect(shared.tags).not.toBe(before.tags)
    expect(shared.tags[0]).toBe(before.tags[0])
    expect(shared.tags[1]).toEqual({ id: 'z' })
    expect(shared.claim).toEqual({ id: 'a', at: 2 })
    expect(before.claim.at).toBe(1)
  })

  it('tells a list from an object with the same entries, and one that is longer from its beginning', () => {
    expect(sharing<unknown>(['a'], { 0: 'a' })).toEqual({ 0: 'a' })
    expect(sharing(['a'], ['a', 'b'])).toEqual(['a', 'b'])
    expect(sharing(['a', 'b'], ['a'])).toEqual(['a'])
  })

  it('takes what is no plain data as it comes', () => {
    const [before, after] = [new Set(['a']), new Set(['a'])]
    expect(sharing({ ids: before }, { ids: after }).ids).toBe(after)
  })
})
