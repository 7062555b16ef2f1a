import { describe, expect, it } from 'vitest'
import { between, nothingChosen, only, toggled, within, withRange } from './selection.ts'

describe('selection', () => {
  it('toggles a row, from which the next range is drawn', () => {
    const one = toggled(nothingChosen, 'a')
    expect([...one.ids]).toEqual(['a'])
    expect(one.origin).toBe('a')
    expect([...toggled(one, 'a').ids]).toEqual([])
    expect([...nothingChosen.ids]).toEqual([])
  })

  it('draws a range alone, or besides what is chosen', () => {
    const start = { ids: new Set(['z']), origin: 'b' }
    expect([...withRange(start, ['b', 'c', 'd'], false).ids]).toEqual(['b', 'c', 'd'])
    expect([...withRange(start, ['b', 'c'], true).ids]).toEqual(['z', 'b', 'c'])
    expect(withRange(start, ['b', 'c'], false).origin).toBe('b')
  })

  it('shrinks a range that is drawn back', () => {
    const wide = withRange({ ids: new Set(), origin: 'a' }, ['a', 'b', 'c'], false)
    expect([...withRange(wide, ['a', 'b'], false).ids]).toEqual(['a', 'b'])
  })

  it('chooses exactly what it is given', () => {
    expect(only(['b', 'a'])).toEqual({ ids: new Set(['b', 'a']), origin: 'b' })
    expect(only([]).origin).toBeNull()
  })

  it('lets go of rows that are not among those given, and is the same when there are none', () => {
    const chosen = { ids: new Set(['a', 'b']), origin: 'b' }
    expect(within(chosen, new Set(['b', 'c']))).toEqual({ ids: new Set(['b']), origin: 'b' })
    expect(within(chosen, new Set(['a', 'b', 'c']))).toBe(chosen)
    expect(within(chosen, null)).toBe(chosen)
  })

  it('takes the part between two places in either direction', () => {
    expect(between(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['b', 'c', 'd'])
    expect(between(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd'])
  })
})
