import { describe, expect, it } from 'vitest'
import { IdSet } from '#core/model/id-set.ts'
import { nothingChosen, toggled, within, withRange } from './selection.ts'

const idOf = (name: string) => `019b76da-a800-7000-8400-00000000000${name}`
const [a, b, c, d, e] = [idOf('a'), idOf('b'), idOf('c'), idOf('d'), idOf('e')]
const at = (id: string) => ({ id, group: null })
const set = (...ids: readonly string[]) => IdSet.of(ids)

describe('selection', () => {
  it('toggles a row, from which the next range is drawn', () => {
    const one = toggled(nothingChosen, at(a))
    expect([...one.ids]).toEqual([a])
    expect(one.origin).toEqual(at(a))
    expect([...toggled(one, at(a)).ids]).toEqual([])
    expect([...nothingChosen.ids]).toEqual([])
  })

  it('chooses a row that stands in several groups once, in whichever of them', () => {
    const [inOne, inOther] = [
      { id: a, group: 'one' },
      { id: a, group: 'other' },
    ]
    expect([...toggled(toggled(nothingChosen, inOne), inOther).ids]).toEqual([])
    expect([...withRange(toggled(nothingChosen, inOther), set(a, b, a), false).ids]).toEqual([a, b])
    expect(toggled(nothingChosen, inOther).origin).toBe(inOther)
  })

  it('draws a range alone, or besides what is chosen', () => {
    const start = { ids: set(e), origin: at(b) }
    expect([...withRange(start, set(b, c, d), false).ids]).toEqual([b, c, d])
    expect([...withRange(start, set(b, c), true).ids]).toEqual([b, c, e])
    expect(withRange(start, set(b, c), false).origin).toEqual(at(b))
  })

  it('shrinks a range that is drawn back', () => {
    const wide = withRange({ ids: IdSet.empty, origin: at(a) }, set(a, b, c), false)
    expect([...withRange(wide, set(a, b), false).ids]).toEqual([a, b])
  })

  it('lets go of rows that are not among those given, and is the same when there are none', () => {
    const chosen = { ids: set(a, b), origin: at(b) }
    expect(within(chosen, set(b, c))).toEqual({ ids: set(b), origin: at(b) })
    expect(within(chosen, set(a, b, c))).toBe(chosen)
    expect(within(chosen, null)).toBe(chosen)
  })
})
