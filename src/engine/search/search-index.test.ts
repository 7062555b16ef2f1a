import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasWords, type Words } from '#core/query/occurrences.ts'
import { relevances } from '#core/query/relevance.ts'
import { searchText, searchWords } from '#core/testing/search-texts.ts'
import { Bitset } from '../columns/bitset.ts'
import { takeAll } from '../columns/steps.ts'
import { membersOf } from '../columns/testing/members-of.ts'
import { SearchIndex } from './search-index.ts'

/** Rows with texts, and an index over them. */
class Rows {
  readonly texts: (string | null)[]
  readonly standing: Bitset
  index: SearchIndex

  constructor(texts: readonly string[]) {
    this.texts = [...texts]
    this.standing = new Bitset(texts.length)
    this.index = this.#emptyIndex()
    for (const slot of texts.keys()) {
      this.standing.add(slot)
      this.index.forget(slot)
    }
  }

  put(slot: number, text: string | null): void {
    this.texts[slot] = text
    if (text === null) this.standing.delete(slot)
    else this.standing.add(slot)
    this.index.forget(slot)
  }

  /** Another index that takes over what this one has as bytes. */
  reopen(): void {
    const bytes = this.index.toBytes().map((buffer) => buffer.slice(0))
    this.index = this.#emptyIndex()
    for (const slot of this.texts.keys()) this.index.forget(slot)
    expect(this.index.fromBytes(bytes)).toEqual({ ok: true, value: null })
  }

  #emptyIndex(): SearchIndex {
    return new SearchIndex({ standing: () => this.standing, textOf: (slot) => this.texts[slot] ?? '' })
  }
}

function expectFound(rows: Rows, words: Words): void {
  const standing = [...rows.texts.keys()].filter((slot) => rows.texts[slot] !== null)
  const texts = standing.map((slot) => rows.texts[slot] ?? '')
  expect(membersOf(rows.index.find(words))).toEqual(standing.filter((_, at) => hasWords(texts[at] ?? '', words)))
  const scores = rows.index.scores(words, Uint32Array.from(standing))
  expect(Array.from(scores ?? standing, (score) => (scores === null ? 0 : score))).toEqual(relevances(words, texts))
}

describe('SearchIndex', () => {
  it('finds and weighs as core does, whatever was changed, removed, prepared and reopened before', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('find' as const), words: searchWords }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('put' as const), slot: fc.nat(11), text: searchText(8) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), slot: fc.nat(11) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('prepare' as const), steps: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
    )
    fc.assert(
      fc.property(
        fc.array(searchText(8), { minLength: 12, maxLength: 12 }),
        fc.array(step, { maxLength: 30 }),
        (texts, steps) => {
          const rows = new Rows(texts)
          for (const step of steps) {
            switch (step.kind) {
              case 'find':
                expectFound(rows, step.words)
                break
              case 'put':
                rows.put(step.slot, step.text)
                break
              case 'remove':
                rows.put(step.slot, null)
                break
              case 'prepare': {
                const preparing = rows.index.prepare()
                for (let left = step.steps; left > 0 && preparing.next().done !== true; left -= 1);
                break
              }
              default:
                takeAll(rows.index.prepare())
                rows.reopen()
            }
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
