import { describe, expect, it } from 'vitest'
import { type ColumnState, firstColumnState, fitted, pinned, shown, sized, withColumnAt } from './column-state.ts'

const columns = [{ id: 'statement', isPinned: true }, { id: 'kind' }, { id: 'status' }, { id: 'notes', isShown: false }]
const first = firstColumnState(columns)

/** What is visible, from start to end, as the table shows it. */
function visible({ order, hidden, start, end }: ColumnState): string[] {
  const middle = order.filter((id) => !start.includes(id) && !end.includes(id))
  return [...start, ...middle, ...end].filter((id) => !hidden.includes(id))
}

describe('column state', () => {
  it('begins with the columns in their order, some hidden, some pinned', () => {
    expect(visible(first)).toEqual(['statement', 'kind', 'status'])
  })

  it('shows and hides, once each', () => {
    expect(visible(shown(first, 'notes', true))).toEqual(['statement', 'kind', 'status', 'notes'])
    expect(shown(shown(first, 'kind', false), 'kind', false).hidden).toEqual(['notes', 'kind'])
  })

  it.each([
    ['kind', 'status', ['statement', 'status', 'kind']],
    ['status', 'kind', ['statement', 'status', 'kind']],
    ['kind', 'kind', ['statement', 'kind', 'status']],
  ])('moves %s to where %s stands', (id, target, order) => {
    expect(visible(withColumnAt(first, id, target))).toEqual(order)
  })

  it('pins a column that is moved among pinned ones, and unpins one that is moved away', () => {
    expect(withColumnAt(first, 'kind', 'statement').start).toEqual(['kind', 'statement'])
    const moved = withColumnAt(first, 'statement', 'status')
    expect(moved.start).toEqual([])
    expect(visible(moved)).toEqual(['kind', 'status', 'statement'])
  })

  it('pins to one side at a time', () => {
    const both = pinned(pinned(first, 'kind', 'start'), 'kind', 'end')
    expect(both.start).toEqual(['statement'])
    expect(both.end).toEqual(['kind'])
    expect(pinned(both, 'kind', null)).toEqual(first)
  })

  it('fits what was remembered to the columns there are now', () => {
    const remembered: ColumnState = {
      order: ['gone', 'status', 'statement'],
      hidden: ['gone', 'status'],
      sizes: { status: 90 },
      start: ['gone'],
      end: [],
    }
    const state = fitted(remembered, columns)
    expect(state.order).toEqual(['status', 'kind', 'statement', 'notes'])
    expect(state.hidden).toEqual(['status', 'notes'])
    expect(state.start).toEqual([])
    expect(fitted(state, columns)).toEqual(state)
  })

  it('keeps widths in whole pixels', () => {
    expect(sized(first, 'kind', 120.6).sizes).toEqual({ kind: 121 })
  })
})
