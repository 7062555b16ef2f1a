import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../testing/texts.ts'
import { Edtf, earliestDay, latestDay, readEdtf } from './edtf.ts'

function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000
}

function daysOf(text: string): readonly [number, number] {
  const date = Edtf.parse(text)
  return [earliestDay(date), latestDay(date)]
}

describe('EDTF dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-04-17', '2024-04-17', '2024-04-17'],
    ['2024-04~', '2024-04-01', '2024-04-30'],
    ['2024?', '2024-01-01', '2024-12-31'],
    ['2024-06-15%', '2024-06-15', '2024-06-15'],
    ['2023/2024-03', '2023-01-01', '2024-03-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-04-XX', '2024-04-01', '2024-04-30'],
    ['[1667,1668]', '1667-01-01', '1668-12-31'],
    ['1969-12-31', '1969-12-31', '1969-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual([day(first), day(last)])
  })

  it('have no end or no beginning when they are open', () => {
    expect(daysOf('../2024-04')).toEqual([Number.NEGATIVE_INFINITY, day('2024-04-30')])
    expect(daysOf('2024-04/..')).toEqual([day('2024-04-01'), Number.POSITIVE_INFINITY])
    expect(daysOf('2024-04/')).toEqual([day('2024-04-01'), Number.POSITIVE_INFINITY])
  })

  it('begin no later than they end, whichever form they have', () => {
    fc.assert(fc.property(anyEdtf, (date) => earliestDay(date) <= latestDay(date)))
  })

  it.each([
    '',
    ' ',
    'yesterday',
    'April 2024',
    '17.4.2024',
    '2024-13',
    '2024-00',
    '2024-1',
    '2024/2023',
    '..',
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-04-01/2023-02-29',
    `2024${'?'.repeat(300)}`,
  ])('%j is none', (text) => {
    expect(Edtf.safeParse(text).success).toBe(false)
  })

  it('know the leap years', () => {
    expect(Edtf.safeParse('2024-02-29').success).toBe(true)
    expect(Edtf.safeParse('2000-02-29').success).toBe(true)
    expect(Edtf.safeParse('1900-02-29').success).toBe(false)
  })
})

describe('readEdtf', () => {
  it('reads what an analyst typed, without the space around it', () => {
    expect(readEdtf(' 2024-04~ ')).toEqual({ ok: true, value: '2024-04~' })
  })

  it.each([
    ['2024-04-31', 'April 2024 has 30 days'],
    ['2023-02-29', 'February 2023 has 28 days'],
    ['2024-01-01/2024-02-30', 'February 2024 has 29 days'],
  ])('says of %s how long the month is', (text, reason) => {
    expect(readEdtf(text)).toMatchObject({ ok: false, message: `“${text}” is not a date: ${reason}.` })
  })

  it('says what it cannot read and what it could', () => {
    const result = readEdtf('last week')
    expect(result).toMatchObject({ ok: false, code: 'date-not-edtf' })
    expect(result.ok || result.message).toMatch(/^“last week” is not a date .* 2024-04~ \(about\).*\.$/)
  })
})
