import { describe, expect, it } from 'vitest'
import { columnsInSight } from './columns-in-sight.ts'
import type { PlacedColumn } from './use-columns.ts'

const column = (id: string, size: number, pinned: PlacedColumn<never>['pinned'] = null): PlacedColumn<never> => ({
  column: { id, title: id, size, cell: () => ({ draw: () => undefined }) },
  size,
  isGrowing: false,
  pinned,
  inset: 0,
  isEdge: false,
  sort: null,
})

describe('columnsInSight', () => {
  const placed = [
    column('statement', 400, 'start'),
    column('kind', 100),
    column('status', 100),
    column('notes', 100, 'end'),
  ]

  it('leaves out what lies beyond either edge, but never a pinned column', () => {
    expect(columnsInSight(placed, { left: 0, width: 500 })).toEqual([true, true, false, true])
    expect(columnsInSight(placed, { left: 540, width: 100 })).toEqual([true, false, true, true])
  })

  it('holds all columns when the table has room for them', () => {
    expect(columnsInSight(placed, { left: 0, width: 2000 })).toEqual([true, true, true, true])
  })
})
