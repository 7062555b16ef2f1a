import { describe, expect, it } from 'vitest'
import { ClaimItems } from './claim-items.ts'

const names = ['Kabul fell', 'کابل', 'long '.repeat(300_000), '😀']
const count = 77

describe('the list items of claims', () => {
  it('are the same every time, and are put into words once', () => {
    const asked: number[] = []
    const item = (claim: number) => `- [[#^c-${claim}|${names[claim % names.length]}]]\n`
    const items = new ClaimItems(count, (claim) => {
      asked.push(claim)
      return item(claim)
    })
    for (const claim of [76, 31, 32, 0, 2, 64, 76, 33, 63, 1, 0])
      expect(Buffer.from(items.of(claim)).toString() === item(claim)).toBe(true)
    expect(asked.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, claim) => claim))
  })
})
