import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textContent } from '#core/commands/source/contents.ts'
import { RecentTexts } from './recent-texts.ts'

const texts = Array.from({ length: 8 }, (_, length) => textContent(String(length).repeat(length + 1)))
const most = 12

describe('the texts that were read last', () => {
  it('are those used last of which all fit, after any uses', () => {
    const anyUse = fc.record({ use: fc.constantFrom('put', 'get', 'offer', 'delete'), text: fc.constantFrom(...texts) })
    fc.assert(
      fc.property(fc.array(anyUse, { maxLength: 40 }), (uses) => {
        const recent = new RecentTexts(most)
        let expected: typeof texts = []
        for (const { use, text } of uses) {
          const isKnown = expected.includes(text)
          if (use === 'get') expect(recent.get(text.id)).toBe(isKnown ? text : undefined)
          if (use === 'put') recent.put(text)
          if (use === 'offer') recent.offer(text)
          if (use === 'delete') recent.delete(text.id)
          const others = expected.filter((other) => other !== text)
          const fits = text.data.length <= most - expected.reduce((sum, { data }) => sum + data.length, 0)
          const isUsed = use === 'put' || (use === 'get' && isKnown) || (use === 'offer' && fits && !isKnown)
          if (isUsed) expected = [...others, text]
          else if (use === 'delete') expected = others
          while (expected.reduce((sum, { data }) => sum + data.length, 0) > most) expected.shift()
        }
        for (const text of texts) expect(recent.get(text.id)).toBe(expected.includes(text) ? text : undefined)
      }),
    )
  })

  it('are not given up for one that is longer than all together may be', () => {
    const recent = new RecentTexts(most)
    const short = textContent('river')
    recent.put(short)
    recent.put(textContent('a text about the river'))
    expect(recent.get(short.id)).toBe(short)
  })
})
