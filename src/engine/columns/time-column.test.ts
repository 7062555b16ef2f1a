import { describe, expect, it } from 'vitest'
import { Timestamp } from '#core/model/time.ts'
import type { Condition } from './column.ts'
import { sortedPlaces } from './sorted-places.ts'
import { membersOf } from './testing/members-of.ts'
import { TimeColumn } from './time-column.ts'

const moments = [
  '2026-11-22T18:30:00.000Z',
  '2026-11-22T00:00:00.001Z',
  '2025-01-01T23:59:59.999Z',
  '1969-12-31T12:00:00.000Z',
]

function found(condition: Condition): readonly number[] {
  return membersOf(columnOf().meeting(condition))
}

function columnOf(): TimeColumn {
  const column = new TimeColumn()
  column.reserve(moments.length)
  moments.forEach((moment, slot) => {
    column.set(slot, Timestamp.parse(moment))
  })
  return column
}

describe('TimeColumn', () => {
  it('is found by the moment, the day, and dates around it', () => {
    expect(found({ kind: 'is', field: 'updated', values: ['2026-11-22'] })).toEqual([0, 1])
    expect(found({ kind: 'is', field: 'updated', values: ['2026-11-22t18:30:00.000z'] })).toEqual([0])
    expect(found({ kind: 'contains', field: 'updated', text: '23:59' })).toEqual([2])
    expect(found({ kind: 'within', field: 'updated', from: '2025', to: '2026-11-21' })).toEqual([2])
    expect(found({ kind: 'within', field: 'updated', from: null, to: '2026-11' })).toEqual([0, 1, 2, 3])
  })

  it('sorts by the moment and groups by the day', () => {
    const slots = Uint32Array.of(0, 1, 2, 3)
    const column = columnOf()
    expect([...sortedPlaces(4, column.sortKeys(slots, false))]).toEqual([3, 2, 1, 0])
    const grouped = column.grouped(slots, true)
    expect([...sortedPlaces(4, grouped.words)]).toEqual([0, 1, 2, 3])
    expect(grouped.named(3)).toEqual({ value: '1969-12-31', label: '1969-12-31' })
  })
})
