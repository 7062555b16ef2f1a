import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../testing/texts.ts'
import { Edtf } from './edtf.ts'
import { edtfWords } from './edtf-words.ts'

describe('the words for a date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-04', 'April 2024'],
    ['2024-04-07', '7 April 2024'],
    ['2024-04~', 'about April 2024'],
    ['2024?', 'perhaps 2024'],
    ['2024-04-17%', 'perhaps about 17 April 2024'],
    ['../2024-04', 'until April 2024'],
    ['2022/..', 'since 2022'],
    ['2022/', '2022 to an unknown date'],
    ['/2022', 'an unknown date to 2022'],
    ['2022-12/2024-04-17', 'December 2022 to 17 April 2024'],
    ['2024-22', 'summer 2024'],
    ['2024-34', 'second quarter of 2024'],
    ['19XX', '1900s'],
    ['202X', '2020s'],
  ])('%s is “%s”', (text, words) => {
    expect(edtfWords(Edtf.parse(text))).toBe(words)
  })

  it.each(['2024-04-XX', '[1667,1668]', '{2021,2023}', 'Y-17000', '2024-?04-12', '../..'])(
    '%s stays as it is written',
    (text) => {
      expect(edtfWords(Edtf.parse(text))).toBe(text)
    },
  )

  it('never run out', () => {
    fc.assert(fc.property(anyEdtf, (date) => /\S/.test(edtfWords(date))))
  })
})
