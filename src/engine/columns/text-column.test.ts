import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedPlaces } from './sorted-places.ts'
import { TextColumn } from './text-column.ts'
import { TextOrder } from './text-order.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

function columnOf(texts: readonly string[]): TextColumn {
  const column = new TextColumn(collator)
  column.reserve(Math.max(8, texts.length))
  texts.forEach((text, slot) => {
    column.set(slot, text)
  })
  return column
}

function sorted(column: TextColumn, count: number, descending = false): readonly string[] {
  const slots = Uint32Array.from({ length: count }, (_, slot) => slot)
  return [...sortedPlaces(count, column.sortKeys(slots, descending))].map((slot) => column.at(slot))
}

/** As the column has to sort: by collation, with what is empty last and ties in order. */
function naive(texts: readonly string[], descending = false): readonly string[] {
  const sign = descending ? -1 : 1
  const given = texts.filter((text) => text !== '').sort((left, right) => sign * collator.compare(left, right))
  return [...given, ...texts.filter((text) => text === '')]
}

const piece = fc.constantFrom(
  'a',
  'A',
  'á',
  'z',
  'ß',
  'ss',
  '10',
  '9',
  ' ',
  '-',
  'الإمارة',
  '伊',
  '俄',
  'ñ',
  'n\u0303',
  '\u0000',
  '',
)
const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''))

describe('TextColumn', () => {
  it('sorts by collation: case, accents, numbers and scripts where a reader looks for them', () => {
    const texts = ['伊斯兰', 'Zürich', 'zebra', 'item 10', 'الإمارة', 'item 9', 'Émigré', 'emigre', 'Äpfel', '']
    const column = columnOf(texts)
    expect(sorted(column, texts.length)).toEqual(naive(texts))
    expect(sorted(column, texts.length).slice(0, 5)).toEqual(['Äpfel', 'emigre', 'Émigré', 'item 9', 'item 10'])
    expect(sorted(column, texts.length).at(-1)).toBe('')
    expect(sorted(column, texts.length, true).at(-1)).toBe('')
  })

  it('gives texts that collate as equal one place, so that the next sort key decides', () => {
    const column = columnOf(['ñ', 'n\u0303', 'o'])
    const [first, second, third] = column.order.ranks()
    expect(first).toBe(second)
    expect(third).toBeGreaterThan(second ?? 0)
  })

  it('sorts the same after any changes as from nothing', () => {
    const change = fc.record({ slot: fc.nat(39), text, isSorted: fc.boolean() })
    fc.assert(
      fc.property(fc.array(text, { minLength: 40, maxLength: 40 }), fc.array(change), (texts, changes) => {
        const now = [...texts]
        const column = columnOf(texts)
        for (const { slot, text, isSorted } of changes) {
          now[slot] = text
          column.set(slot, text)
          if (isSorted) expect(sorted(column, now.length, slot % 2 === 1)).toEqual(naive(now, slot % 2 === 1))
        }
        expect(sorted(column, now.length)).toEqual(naive(now))
        expect([...column.order.ranks()]).toEqual([...columnOf(now).order.ranks()])
      }),
      { seed: 6, numRuns: 300 },
    )
  })

  it('takes in what changes while it is being sorted, and a sort that is never finished', () => {
    const texts = Array.from({ length: 3000 }, (_, slot) => `text ${(slot * 7919) % 3000}`)
    const column = columnOf(texts)
    const first = column.prepare()
    first.next()
    first.next()
    column.set(5, 'zz')
    const second = column.prepare()
    second.next()
    column.set(6, 'aa')
    texts[5] = 'zz'
    texts[6] = 'aa'
    while (first.next().done !== true);
    expect(sorted(column, texts.length)).toEqual(naive(texts))
    column.set(7, 'mm')
    texts[7] = 'mm'
    while (second.next().done !== true);
    expect(sorted(column, texts.length)).toEqual(naive(texts))
  })

  it('is sorted once, whoever waits for it', () => {
    const texts = Array.from({ length: 3000 }, (_, slot) => `text ${(slot * 7919) % 3000}`)
    let read = 0
    const order = new TextOrder(collator, (slot) => {
      read += 1
      return texts[slot] ?? ''
    })
    order.reserve(texts.length)
    for (const slot of texts.keys()) order.touch(slot)
    const [background, query] = [order.prepare(), order.prepare()]
    for (let step = 0; step < 3; step += 1) {
      background.next()
      query.next()
    }
    expect(order.ranks()).toHaveLength(texts.length)
    expect([...background, ...query]).toEqual([])
    expect(read).toBe(texts.length)
  })
})
