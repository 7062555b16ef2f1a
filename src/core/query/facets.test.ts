import { describe, expect, it } from 'vitest'
import { chips, toggleFacet, withoutFacet } from './facets.ts'
import { fields } from './fields.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import type { Filter } from './query.ts'

function read(text: string): Filter {
  const result = parseQuery(text, fields.claims)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

describe('toggleFacet', () => {
  it.each([
    ['', 'tag:trade'],
    ['lithium', 'lithium tag:trade'],
    ['tag:economy x', 'tag:economy,trade x'],
    ['tag:Trade,economy', 'tag:economy'],
    ['tag:trade status:disputed', 'status:disputed'],
    ['tag:trade', ''],
    ['tag:trade tag:economy,trade', 'tag:economy'],
    ['-tag:trade', '-tag:trade tag:trade'],
    ['tag:trade OR x', '(tag:trade OR x) tag:trade'],
  ])('turns %s into %s', (before, after) => {
    expect(printQuery(toggleFacet(read(before), 'tag', 'trade'), fields.claims)).toBe(after)
  })

  it('does not change the filter it is given', () => {
    const filter = read('tag:economy x')
    toggleFacet(filter, 'tag', 'trade')
    expect(filter).toEqual(read('tag:economy x'))
  })
})

describe('withoutFacet', () => {
  it.each([
    ['tag:a -tag:b x status:disputed', 'x status:disputed'],
    ['tag:a', ''],
    ['tag:a OR x', 'tag:a OR x'],
    ['has:tag tag~a', 'has:tag tag~a'],
  ])('takes the choice of tags out of %s', (before, after) => {
    expect(printQuery(withoutFacet(read(before), 'tag'), fields.claims)).toBe(after)
  })
})

describe('chips', () => {
  it('names each condition and what is left without it', () => {
    const shown = chips(read('tag:a,"b c" (x OR y) -status:disputed'), fields.claims)
    expect(shown.map((chip) => [chip.label, printQuery(chip.remove, fields.claims)])).toEqual([
      ['tag:a,"b c"', '(x OR y) -status:disputed'],
      ['x OR y', 'tag:a,"b c" -status:disputed'],
      ['-status:disputed', 'tag:a,"b c" (x OR y)'],
    ])
  })

  it('takes a lone condition away wholly, and shows none for an empty filter', () => {
    expect(
      chips(read('kind:event OR kind:state'), fields.claims).map((chip) => printQuery(chip.remove, fields.claims)),
    ).toEqual([''])
    expect(chips(read(''), fields.claims)).toEqual([])
  })
})
