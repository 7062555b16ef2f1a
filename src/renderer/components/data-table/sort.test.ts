import { describe, expect, it } from 'vitest'
import type { SortKey } from '#core/query/query.ts'
import { nextSort } from './sort.ts'

const up = (field: string): SortKey => ({ field, direction: 'ascending' })
const down = (field: string): SortKey => ({ field, direction: 'descending' })

describe('nextSort', () => {
  it('goes from ascending over descending to none', () => {
    expect(nextSort([], 'kind', false)).toEqual([up('kind')])
    expect(nextSort([up('kind')], 'kind', false)).toEqual([down('kind')])
    expect(nextSort([down('kind')], 'kind', false)).toEqual([])
  })

  it('sorts by one column alone without Shift', () => {
    expect(nextSort([up('kind'), up('status')], 'notes', false)).toEqual([up('notes')])
    expect(nextSort([up('kind'), up('status')], 'status', false)).toEqual([down('status')])
  })

  it('adds, turns and takes out a column in its place with Shift', () => {
    expect(nextSort([up('kind')], 'status', true)).toEqual([up('kind'), up('status')])
    expect(nextSort([up('kind'), up('status')], 'kind', true)).toEqual([down('kind'), up('status')])
    expect(nextSort([down('kind'), up('status')], 'kind', true)).toEqual([up('status')])
  })
})
