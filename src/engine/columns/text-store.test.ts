import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextStore, type Utf8Texts } from './text-store.ts'

function utf8(texts: readonly string[]): Utf8Texts {
  const parts = texts.map((text) => new TextEncoder().encode(text))
  const offsets = new Int32Array(texts.length + 1)
  parts.forEach((part, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + part.length
  })
  return { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), offsets }
}

const text = fc.string({ unit: 'grapheme', maxLength: 5 })

describe('TextStore', () => {
  it('has the last text of every slot, whether it came alone or with others, and gives it back in UTF-8', () => {
    const change = fc.oneof(
      fc.record({ slot: fc.nat(30), text }),
      fc.record({ slots: fc.uniqueArray(fc.nat(30)), texts: fc.array(text, { minLength: 31, maxLength: 31 }) }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const store = new TextStore()
        store.reserve(31)
        const wanted = Array.from({ length: 31 }, () => '')
        for (const change of changes) {
          if ('text' in change) {
            store.set(change.slot, change.text)
            wanted[change.slot] = change.text
          } else {
            const texts = change.texts.slice(0, change.slots.length)
            store.fill(Uint32Array.from(change.slots), utf8(texts))
            change.slots.forEach((slot, index) => {
              wanted[slot] = texts[index] ?? ''
            })
          }
        }
        expect(wanted.map((_, slot) => store.at(slot))).toEqual(wanted)
        expect(store.copyUtf8(Uint32Array.from(wanted, (_, slot) => slot))).toEqual(utf8(wanted))
      }),
      { seed: 10, numRuns: 100 },
    )
  })

  it('takes more texts at once than a block holds, and keeps a mark at the beginning', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => (index % 7 === 0 ? '' : `\uFEFFtext ${index}`))
    const store = new TextStore()
    store.reserve(20_000)
    store.fill(
      Uint32Array.from(texts, (_, index) => 19_999 - index),
      utf8(texts),
    )
    expect(texts.map((_, index) => store.at(19_999 - index))).toEqual(texts)
  })
})
