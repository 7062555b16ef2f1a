import { describe, expect, it } from 'vitest'
import { missingPages, pageSize, pageWindow, withRows } from './row-pages.ts'

describe('missingPages', () => {
  const none = () => false

  it('covers the span with whole pages', () => {
    expect(missingPages({ first: pageSize + 1, last: 2 * pageSize }, 10 * pageSize, none)).toEqual({
      offset: pageSize,
      count: 2 * pageSize,
    })
  })

  it('asks for nothing that is there, and nothing beyond the end', () => {
    expect(missingPages({ first: 0, last: 10 }, 10 * pageSize, (page) => page === 0)).toBeNull()
    expect(missingPages({ first: 0, last: 900 }, 20, none)).toEqual({ offset: 0, count: pageSize })
    expect(missingPages({ first: 0, last: 900 }, 0, none)).toBeNull()
  })

  it('asks for no more at once than is soon there, from the end that is read first', () => {
    const span = { first: 0, last: 100 * pageSize - 1 }
    expect(missingPages(span, 100 * pageSize, none)).toEqual({ offset: 0, count: 10 * pageSize })
    expect(missingPages(span, 100 * pageSize, none, true)).toEqual({ offset: 90 * pageSize, count: 10 * pageSize })
  })
})

describe('pageWindow', () => {
  it('begins at a page and never before the first row', () => {
    expect(pageWindow({ first: -40, last: 20 })).toEqual({ offset: 0, count: pageSize })
    expect(pageWindow({ first: pageSize - 1, last: pageSize })).toEqual({ offset: 0, count: 2 * pageSize })
  })
})

describe('withRows', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index)

  it('splits rows into pages and leaves what it was given alone', () => {
    const before = new Map([[0, rows(1)]])
    const after = withRows(before, pageSize, rows(pageSize + 5))
    expect([...after.keys()]).toEqual([0, 1, 2])
    expect(after.get(2)).toEqual([pageSize, pageSize + 1, pageSize + 2, pageSize + 3, pageSize + 4])
    expect([...before.keys()]).toEqual([0])
  })

  it('lets go of the pages farthest from the newest', () => {
    let pages: ReadonlyMap<number, readonly number[]> = new Map()
    for (let page = 0; page < 150; page += 1) pages = withRows(pages, page * pageSize, rows(pageSize))
    expect(pages.has(149)).toBe(true)
    expect(pages.has(0)).toBe(false)
    expect(pages.size).toBe(128)
  })
})
