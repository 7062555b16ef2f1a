import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeAll } from '../steps.ts'
import { sortTexts } from './sort-texts.ts'

const pieces = [
  'a', 'A', 'á', 'b', 'z', 'ß', 'ss', 'ch', 'll', 'å', 'ä', '1', '10', '9', '007', ' ', '-', '(', '', '\u0301', '\u0000',
  'The bridge was closed ', 'The Bridge was closed ', 'الإمارة', 'پښتو', '伊斯兰', '俄罗斯', '天然气', '😀', '\ud800',
] // biome-ignore format: a list
const sizes = 6000

function naive(slots: Uint32Array, texts: readonly string[], { compare }: Intl.Collator): readonly number[] {
  return [...slots].sort((left, right) => compare(texts[left] ?? '', texts[right] ?? '') || left - right)
}

describe('sortTexts', () => {
  it.each(['en', 'sv', 'de', 'es', 'cs', 'ar', 'fa', 'zh'])(
    'sorts many texts just as the collator of %s does',
    (locale) => {
      const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' })
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (salt, longest) => {
          let state = salt >>> 0
          const below = (limit: number) => {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
            return (state >>> 8) % limit
          }
          const texts = Array.from({ length: sizes }, () =>
            Array.from({ length: 1 + below(longest) }, () => pieces[below(pieces.length)]).join(''),
          )
          const slots = Uint32Array.from(texts, (_, slot) => sizes - 1 - slot)
          const wanted = naive(slots, texts, collator)
          takeAll(sortTexts(slots, texts, collator))
          expect([...slots]).toEqual(wanted)
        }),
        { seed: 14, numRuns: 3 },
      )
    },
  )

  it('sorts texts that differ only far from their beginning, and those that the guess has backwards', () => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })
    const lead = 'The bridge over the river was closed to all traffic on the orders of the council. '.repeat(3)
    const far = Array.from({ length: 5000 }, (_, slot) => `${lead}${(slot * 7919) % 5000}`)
    // Characters that collate before any other together but after it alone do not exist; marks on one letter come close.
    const marks = Array.from(
      { length: 5000 },
      (_, slot) => `a${'\u0301'.repeat((slot * 7919) % 13)}${slot % 2 === 0 ? '' : 'A'}`,
    )
    for (const texts of [far, marks]) {
      const slots = Uint32Array.from(texts, (_, slot) => slot)
      const wanted = naive(slots, texts, collator)
      takeAll(sortTexts(slots, texts, collator))
      expect([...slots]).toEqual(wanted)
    }
  })
})
