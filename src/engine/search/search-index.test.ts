import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasWords, type Words } from '#core/query/occurrences.ts'
import { relevances } from '#core/query/relevance.ts'
import { searchText, searchWords } from '#core/testing/search-texts.ts'
import { Bitset } from '../columns/bitset.ts'
import { takeAll } from '../columns/steps.ts'
import { membersOf } from '../columns/testing/members-of.ts'
import type { Indexer } from './batch.ts'
import { SearchIndex } from './search-index.ts'
import { SegmentBuilder } from './segment-builder.ts'

/** Rows with texts, and an index over them. */
class Rows {
  readonly texts: (string | null)[]
  readonly standing: Bitset
  readonly #indexer: Indexer | null
  index: SearchIndex

  constructor(texts: readonly string[], indexer: Indexer | null = null) {
    this.#indexer = indexer
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
    return new SearchIndex({ standing: () => this.standing, textOf: (slot) => this.texts[slot] ?? '' }, this.#indexer)
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
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('prepare' as const), steps: fc.nat(4) }) },
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

  it('finds the same while and after another worker builds it, however it is changed meanwhile', async () => {
    const many = Array.from({ length: 40_000 }, (_, slot) => `row ${slot % 7} ${slot}`)
    const asked: Words = { kind: 'words', text: 'row 3', match: 'phrase' }
    const found = (rows: Rows) => membersOf(rows.index.find(asked)).length
    const wanted = (rows: Rows) => rows.texts.filter((text) => text !== null && hasWords(text, asked)).length
    const worker = new LateIndexer()
    const rows = new Rows(many, worker)
    const building = rows.index.build(() => Promise.resolve())
    await worker.asked(1)
    rows.put(5, 'row 3 now')
    rows.put(10, null)
    worker.answer()
    await worker.asked(2)
    expect(found(rows)).toBe(wanted(rows))
    expect(rows.index.behind).toBe(0)
    rows.put(17, 'row 3 4')
    worker.isLate = false
    worker.answer()
    await building
    expect(rows.index.behind).toBe(0)
    expect(found(rows)).toBe(wanted(rows))
  })

  it('builds the index here when the other worker fails', async () => {
    const rows = new Rows(
      Array.from({ length: 5000 }, (_, slot) => `row ${slot}`),
      {
        segmentOf: () => Promise.reject(new Error('It did not start.')),
      },
    )
    await rows.index.build(() => Promise.resolve())
    expect(rows.index.behind).toBe(0)
    expect(membersOf(rows.index.find({ kind: 'words', text: '4321', match: 'prefix' }))).toEqual([4321])
  })

  it('puts segments together that many changes have scattered', () => {
    const rows = new Rows(Array.from({ length: 9000 }, (_, slot) => `row ${slot}`))
    takeAll(rows.index.prepare())
    expect(rows.index.toBytes()).toHaveLength(1)
    for (let round = 0; round < 30; round += 1) {
      for (let slot = round * 300; slot < round * 300 + 300; slot += 1) rows.put(slot, `row ${slot} again`)
      expect(membersOf(rows.index.find({ kind: 'words', text: 'again', match: 'phrase' }))).toHaveLength(
        300 + round * 300,
      )
    }
    expect(rows.index.toBytes().length).toBeLessThan(12)
    takeAll(rows.index.renew())
    expect(rows.index.toBytes().length).toBeLessThan(9)
    expect(membersOf(rows.index.find({ kind: 'words', text: 'again', match: 'phrase' }))).toHaveLength(9000)
  })

  it.each([0, 1, 3, 9, 40])('finds what changes after %i steps of putting segments together', (steps) => {
    const rows = new Rows(Array.from({ length: 2000 }, (_, slot) => `row ${slot}`))
    takeAll(rows.index.prepare())
    for (let slot = 0; slot < 1500; slot += 1) rows.put(slot, `new ${slot}`)
    takeAll(rows.index.prepare())
    const renewing = rows.index.renew()
    for (let left = steps; left > 0; left -= 1) renewing.next()
    rows.put(1800, 'changed meanwhile')
    const found = () => membersOf(rows.index.find({ kind: 'words', text: 'row', match: 'phrase' })).length
    expect(found()).toBe(499)
    takeAll(renewing)
    expect(found()).toBe(499)
    takeAll(rows.index.renew())
    expect(found()).toBe(499)
  })

  it('refuses bytes that are damaged or of another version', () => {
    const rows = new Rows(['lithium'])
    takeAll(rows.index.prepare())
    const [buffer = new ArrayBuffer(0)] = rows.index.toBytes()
    for (let at = 0; at < buffer.byteLength; at += 1) {
      const damaged = buffer.slice(0)
      new Uint8Array(damaged)[at] = (new Uint8Array(damaged)[at] ?? 0) ^ 4
      expect(rows.index.fromBytes([damaged])).toMatchObject({ ok: false, code: 'index-damaged' })
    }
    expect(rows.index.fromBytes([buffer.slice(0, 12)])).toMatchObject({ ok: false, code: 'index-damaged' })
  })
})

/** Another worker that makes segments when it is told to. */
class LateIndexer implements Indexer {
  isLate = true
  #count = 0
  readonly #waiting: (() => void)[] = []
  #told: () => void = () => {}

  segmentOf(slots: Uint32Array, texts: readonly string[]): Promise<ArrayBuffer> {
    this.#count += 1
    this.#told()
    return new Promise((resolve) => {
      this.#waiting.push(() => {
        const builder = new SegmentBuilder()
        for (const [row, slot] of slots.entries()) builder.add(slot, texts[row] ?? '')
        resolve(builder.build().buffer)
      })
      if (!this.isLate) this.answer()
    })
  }

  /** Waits until so many segments have been asked for. */
  async asked(count: number): Promise<void> {
    while (this.#count < count) {
      await new Promise<void>((resolve) => {
        this.#told = resolve
      })
    }
  }

  /** Makes all that have been asked for. */
  answer(): void {
    for (const make of this.#waiting.splice(0)) make()
  }
}
