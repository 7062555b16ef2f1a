import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReferenceIndex } from './reference-index.ts'

describe('ReferenceIndex', () => {
  it('has the rows of every key, lowest first, whatever is added, moved and removed', () => {
    const change = fc.record({ row: fc.nat(600), key: fc.option(fc.nat(12).map((key) => key * 50)) })
    fc.assert(
      fc.property(fc.array(fc.nat(13), { maxLength: 80 }), fc.array(change, { maxLength: 120 }), (first, changes) => {
        const index = new ReferenceIndex()
        const keys = new Map<number, number>()
        index.fill(
          Uint32Array.from(first, (_, row) => row * 3),
          first.map((key) => (key === 0 ? 0 : (key - 1) * 50 + 1)),
        )
        first.forEach((key, row) => {
          if (key !== 0) keys.set(row * 3, (key - 1) * 50)
        })
        for (const { row, key } of changes) {
          if (key === null) {
            index.remove(row)
            keys.delete(row)
          } else {
            index.add(row, key)
            keys.set(row, key)
          }
        }
        for (let key = 0; key <= 650; key += 50) {
          const wanted = [...keys].filter(([, other]) => other === key).map(([row]) => row)
          expect([...index.rows(key)]).toEqual(wanted.toSorted((left, right) => left - right))
          expect(index.count(key)).toBe(wanted.length)
        }
      }),
      { seed: 9, numRuns: 100 },
    )
  })
})
