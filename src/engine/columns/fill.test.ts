import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeLists } from './code-lists.ts'
import { VocabularyLexicon } from './lexicons/vocabulary-lexicon.ts'
import { NumberColumn } from './number-column.ts'
import { vocabularies } from './tables/vocabularies.ts'
import { TermColumn } from './term-column.ts'
import { TextColumn } from './text-column.ts'
import { TimeColumn } from './time-column.ts'

const slots = Uint32Array.of(4, 1, 2)

describe('filling a column', () => {
  it('translates a page’s codes into those of the lexicon', () => {
    const grades = new VocabularyLexicon(vocabularies.reliability)
    const column = new TermColumn(grades)
    column.reserve(8)
    column.set(1, 3)
    column.fill(slots, [2, 0, 1], Uint32Array.of(0, grades.codeOf('F'), grades.codeOf('B')))
    expect([0, 1, 2, 3, 4].map((slot) => grades.value(column.at(slot)))).toEqual(['', '', 'F', '', 'B'])
  })

  it('sets moments and numbers, also when one of them is larger than two bytes hold', () => {
    const times = new TimeColumn()
    const numbers = new NumberColumn()
    for (const column of [times, numbers]) column.reserve(8)
    times.fill(slots, Float64Array.of(1_763_836_200_123, 5, 6))
    expect([1, 2, 4].map((slot) => times.at(slot))).toEqual([5, 6, 1_763_836_200_123])
    numbers.fill(slots, [7, 65_535, 9])
    expect([1, 2, 4].map((slot) => numbers.at(slot))).toEqual([65_535, 9, 7])
    numbers.set(3, 65_536)
    numbers.reserve(16)
    expect([1, 2, 3, 4, 15].map((slot) => numbers.at(slot))).toEqual([65_535, 9, 65_536, 7, 0])
  })

  it('sets lists as setting one after the other does', () => {
    const list = fc.array(fc.nat(9), { maxLength: 5 })
    const fill = fc.uniqueArray(fc.tuple(fc.nat(63), list), { selector: ([slot]) => slot })
    fc.assert(
      fc.property(fc.array(fill, { maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (fills, skipped) => {
        const [filled, set] = [new CodeLists(), new CodeLists()]
        for (const lists of [filled, set]) lists.reserve(64)
        const doubled = Uint32Array.from({ length: 10 }, (_, code) => code * 2)
        for (const rows of fills) {
          const values = [...Array.from({ length: skipped }, () => 1), ...rows.flatMap(([, codes]) => codes)]
          let end = skipped
          const offsets = [skipped, ...rows.map(([, codes]) => (end += codes.length))]
          filled.fill(
            Uint32Array.from(rows, ([slot]) => slot),
            offsets,
            values,
            doubled,
          )
          for (const [slot, codes] of rows)
            set.set(
              slot,
              codes.map((code) => code * 2),
            )
          filled.set(5, [1, 2, 3])
          set.set(5, [1, 2, 3])
        }
        for (let slot = 0; slot < 64; slot += 1) expect([...filled.at(slot)]).toEqual([...set.at(slot)])
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('takes texts in UTF-8, gives them back, and keeps their places for the next opening', () => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })
    const from = new TextColumn(collator)
    from.reserve(8)
    const texts = ['item 10', '', 'ñ', 'item 9', 'n\u0303', 'Äpfel']
    texts.forEach((text, slot) => {
      from.set(slot, text)
    })
    const all = Uint32Array.from(texts, (_, slot) => slot)
    const ranks = from.order.ranksOf(all)
    const moved = all.map((slot) => 7 - slot)
    const column = new TextColumn(collator)
    column.reserve(8)
    column.fill(moved, from.copyUtf8(all))
    expect([...moved].map((slot) => column.at(slot))).toEqual(texts)
    expect(column.order.restore(moved, ranks)).toBe(true)
    expect(column.order.ranksOf(moved)).toEqual(ranks)
    column.set(0, 'item 9a')
    expect([...column.order.ranksOf(Uint32Array.of(4, 0, 7))]).toEqual([2, 3, 4])
    expect(
      column.order.restore(
        moved,
        ranks.map((rank) => rank * 2),
      ),
    ).toBe(false)
    expect(column.order.restore(moved, ranks.toReversed())).toBe(false)
    expect([...column.order.ranksOf(Uint32Array.of(4, 0, 7))]).toEqual([2, 3, 4])
  })
})
