import { describe, expect, it } from 'vitest'
import { nextRow } from './next-row.ts'

const ids = ['a', 'b', 'c', 'd']

describe('nextRow', () => {
  it('keeps the current row when it stays', () => {
    expect(nextRow(ids, 'b', new Set(['a', 'c']))).toBe('b')
  })

  it('goes to the next row that stays', () => {
    expect(nextRow(ids, 'b', new Set(['b', 'c']))).toBe('d')
  })

  it('goes back when nothing after it stays', () => {
    expect(nextRow(ids, 'd', new Set(['c', 'd']))).toBe('b')
  })

  it('has none when all go, when there was none, or when it is not in the result', () => {
    expect(nextRow(ids, 'a', new Set(ids))).toBeNull()
    expect(nextRow(ids, null, new Set(['a']))).toBeNull()
    expect(nextRow(ids, 'z', new Set(['a']))).toBeNull()
  })
})
