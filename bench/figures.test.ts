import { describe, expect, it } from 'vitest'
import { figuresOf, missesRatio, missesTarget, quantile } from './figures.ts'

describe('figures', () => {
  const own = new Map([
    ['sort', [40, 20, 30]],
    ['edit', [10, 12, 90]],
    ['index-memory', [2]],
  ])

  it('stand once for each peer that was measured, in the order of the table', () => {
    const peers = new Map([
      ['tanstack-models', new Map([['sort', [900, 600, 300]]])],
      ['ag-grid', new Map([['sort', [240, 270]]])],
    ])
    expect(figuresOf({ rows: 100_000, own, peers }).map(({ name, peer, ratio }) => [name, peer, ratio])).toEqual([
      ['index-memory', null, null],
      ['sort', 'AG Grid Community', 8],
      ['sort', 'TanStack row models', 20],
      ['edit', null, null],
    ])
  })

  it('are held against the target of their size, by the median or the 95th percentile', () => {
    const [index, sort, edit] = figuresOf({ rows: 100_000, own, peers: new Map() })
    expect([index, sort, edit].map((one) => one?.target_ms)).toEqual([null, 33, 16])
    expect([index, sort, edit].map((one) => one !== undefined && missesTarget(one))).toEqual([false, false, true])
    const large = figuresOf({ rows: 1_000_000, own, peers: new Map() })
    expect(large.map(({ target_ms }) => target_ms)).toEqual([null, 100, 16])
  })

  it('miss a ratio when they are fewer times as fast than is wanted', () => {
    const peers = new Map([['ag-grid', new Map([['sort', [300]]])]])
    const [, sort] = figuresOf({ rows: 100_000, own, peers })
    expect(sort).toMatchObject({ ratio: 10, target_ratio: 12 })
    expect(sort !== undefined && missesRatio(sort)).toBe(true)
  })
})

describe('a quantile', () => {
  it('is a value that was measured, by nearest rank', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5)
    expect(quantile([1, 2], 0.5)).toBe(1)
  })
})
