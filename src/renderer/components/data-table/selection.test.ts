import { describe, expect, it } from 'vitest'
import { nothingChosen, only, toggled, within, withRange } from './selection.ts'

const at = (id: string) => ({ id, group: null })

describe('selection', () => {
  it('toggles a row, from which the next range is drawn', () => {
    const one = toggled(nothingChosen, at('a'))
    expect([...one.ids]).toEqual(['a'])
    expect(one.origin).toEqual(at('a'))
    expect([...toggled(one, at('a')).ids]).toEqual([])
    expect([...nothingChosen.ids]).toEqual([])
  })

  it('chooses a row that stands in several groups once, in whichever of them', () => {
    const [inOne, inOther] = [
      { id: 'a', group: 'one' },
      { id: 'a', group: 'other' },
    ]
    expect([...toggled(toggled(nothingChosen, inOne), inOther).ids]).toEqual([])
    expect([...withRange(toggled(nothingChosen, inOther), ['a', 'b', 'a'], false).ids]).toEqual(['a', 'b'])
    expect(toggled(nothingChosen, inOther).origin).toBe(inOther)
  })

  it('draws a range alone, or besides what is chosen', () => {
    const start = { ids: new Set(['z']), origin: at('b') }
    expect([...withRange(start, ['b', 'c', 'd'], false).ids]).toEqual(['b', 'c', 'd'])
    expect([...withRange(start, ['b', 'c'], true).ids]).toEqual(['z', 'b', 'c'])
    expect(withRange(start, ['b', 'c'], false).origin).toEqual(at('b'))
  })

  it('shrinks a range that is drawn back', () => {
    const wide = withRange({ ids: new Set(), origin: at('a') }, ['a', 'b', 'c'], false)
    expect([...withRange(wide, ['a', 'b'], false).ids]).toEqual(['a', 'b'])
  })

  it('chooses exactly what it is given', () => {
    expect(only(['b', 'a'])).toEqual({ ids: new Set(['b', 'a']), origin: at('b') })
    expect(only([]).origin).toBeNull()
  })

  it('lets go of rows that are not among those given, and is the same when there are none', () => {
    const chosen = { ids: new Set(['a', 'b']), origin: at('b') }
    expect(within(chosen, new Set(['b', 'c']))).toEqual({ ids: new Set(['b']), origin: at('b') })
    expect(within(chosen, new Set(['a', 'b', 'c']))).toBe(chosen)
    expect(within(chosen, null)).toBe(chosen)
  })
})
