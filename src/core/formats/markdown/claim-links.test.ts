import { describe, expect, it } from 'vitest'
import { ClaimLinks } from './claim-links.ts'
import { TextBuffer } from './text-buffer.ts'

const displays = ['Kabul fell', 'کابل', 'long '.repeat(300_000), 'short', 'x'.repeat(700_000), 'y'.repeat(700_000)]

describe('the links to claims', () => {
  it('are the same every time, and are asked for once', () => {
    const asked: number[] = []
    const links = new ClaimLinks(displays.length, (claim) => {
      asked.push(claim)
      return { place: '#^c-', name: String(claim), display: displays[claim] ?? '' }
    })
    const order = [3, 0, 1, 2, 3, 5, 4, 0, 2, 1, 5, 4]
    const buffer = new TextBuffer()
    for (const claim of order) links.to(claim).writeTo(buffer)
    const expected = order.map((claim) => `[[#^c-${claim}|${displays[claim]}]]`).join('')
    expect(Buffer.from(buffer.take()).toString() === expected).toBe(true)
    expect(asked).toEqual([3, 0, 1, 2, 5, 4])
  })
})
