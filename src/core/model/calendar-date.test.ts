import edtf from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarBounds } from './calendar-date.ts'

const digits = (least: number, most: number, length: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(length, '0'))

const dates = fc
  .tuple(digits(1000, 9999, 4), digits(1, 12, 2), digits(1, 31, 2), fc.constantFrom('', '?', '~', '%'), fc.nat(2))
  .map(([year, month, day, mark, parts]) => [year, month, day].slice(0, parts + 1).join('-') + mark)

function byGrammar(text: string) {
  const { min, max } = edtf(text)
  return { earliest: min ?? Number.NEGATIVE_INFINITY, latest: max ?? Number.POSITIVE_INFINITY }
}

describe('calendarBounds', () => {
  it('agrees with the grammar, but for days that there are not', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const bounds = calendarBounds(text)
        if (bounds === null) {
          expect(Number(text.slice(8, 10))).toBeGreaterThan(28)
          return
        }
        expect(bounds).toEqual(byGrammar(text))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with the grammar on intervals', () => {
    const end = fc.oneof({ weight: 4, arbitrary: dates }, { weight: 1, arbitrary: fc.constant('..') })
    fc.assert(
      fc.property(end, end, (first, last) => {
        const bounds = calendarBounds(`${first}/${last}`)
        if (bounds !== null) expect(bounds).toEqual(byGrammar(`${first}/${last}`))
      }),
      { numRuns: 500 },
    )
    expect(calendarBounds('../2024-04~')).toEqual(byGrammar('../2024-04~'))
    expect(calendarBounds('2024?/..')).toEqual(byGrammar('2024?/..'))
    expect(calendarBounds('2023/2024-03')).toEqual(byGrammar('2023/2024-03'))
  })

  it.each(['2023-02-29', '2024-04-31', '2024-04-00', '0999', '2024-13', '2024-21', '202X', '2024 ', '-2024'])(
    'leaves %j to the grammar',
    (text) => {
      expect(calendarBounds(text)).toBeNull()
    },
  )
})
