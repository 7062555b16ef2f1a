import { describe, expect, it } from 'vitest'
import { ClaimItems } from './claim-items.ts'
import { wikilink } from './inline.ts'
import { claim } from './testing/sample-case.ts'

const statements = ['Kabul fell', 'کابل', 'long '.repeat(300_000), '😀']
const claims = Array.from({ length: 77 }, (_, number) =>
  claim(number + 1, { statement: statements[number % statements.length] ?? '' }),
)

describe('the list items of claims', () => {
  it('are the same every time, with the link in them, and are put into words once', () => {
    const asked: string[] = []
    const items = new ClaimItems(claims, ({ id, statement }) => {
      asked.push(id)
      return wikilink(id, statement)
    })
    for (const number of [76, 31, 32, 0, 2, 64, 76, 33, 63, 1, 0]) {
      const { markdown } = wikilink(claims[number]?.id ?? '', claims[number]?.statement ?? '')
      expect(Buffer.from(items.linkTo(number).utf8).toString() === markdown).toBe(true)
      expect(Buffer.from(items.of(number)).toString() === `- ${markdown}\n`).toBe(true)
    }
    expect(asked.toSorted()).toEqual(claims.map(({ id }) => id))
  })
})
