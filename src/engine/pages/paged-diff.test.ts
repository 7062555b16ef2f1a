import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAnchor } from '#core/anchoring/make-anchor.ts'
import { join } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { invert, mapTables } from '#core/journal/invert.ts'
import type { CaseState } from '#core/journal/state.ts'
import { MentionId } from '#core/model/ids.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import { anyRecord } from '#core/testing/arbitraries.ts'
import { arbitraryCase, wholeDiff } from '#core/testing/arbitrary-case.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { must } from '../testing/open-session.ts'
import { openPage } from './page.ts'
import { recordsOf } from './page-records.ts'
import { type PagedRecords, pageDiff } from './paged-diff.ts'
import { textsIn } from './quotes.ts'
import { readPagedDiff } from './read-diff.ts'
import { fitsPage, writePage } from './write-page.ts'

const noTexts = () => null

function expectHeld<Name extends Table>(table: Name): void {
  const anyRecordOf: fc.Arbitrary<RecordOf<Name>> = anyRecord[table]
  fc.assert(
    fc.property(fc.array(anyRecordOf, { minLength: 1, maxLength: 20 }), (some) => {
      const records = some.filter(fitsPage)
      const page = must(openPage(writePage(table, records)))
      expect(recordsOf(table, page, noTexts)).toEqual(records)
    }),
    { numRuns: 100 },
  )
}

describe.each(tables)('a page of %s', (table) => {
  it('holds any records to the letter', () => {
    expectHeld(table)
  })
})

it('a page holds texts that begin like a file with a mark of its byte order', () => {
  const [tag] = fc.sample(anyRecord.tags, 1)
  if (tag === undefined) throw new Error('No tag was drawn.')
  const named = ['\ufeffplain', '\ufeffمهم', 'plain', ''].map((name) => ({ ...tag, name }))
  expect(recordsOf('tags', must(openPage(writePage('tags', named))), noTexts)).toEqual(named)
})

/** The same diff whatever the order of its records. */
function byId(diff: Diff): Diff {
  const order = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  return mapTables(diff, ({ added, updated, removed }) => ({
    added: order(added),
    removed: order(removed),
    updated: updated.toSorted(([left], [right]) => (left.id < right.id ? -1 : 1)),
  }))
}

const sides: Readonly<Record<PagedRecords['part'], PagedRecords['part']>> = {
  added: 'removed',
  removed: 'added',
  from: 'to',
  to: 'from',
}

describe('a paged diff', () => {
  it('is the same diff when it is read back, whatever command made it', () => {
    fc.assert(
      fc.property(arbitraryCase, (state) => {
        const diff = wholeDiff(state)
        const { rest, pages } = pageDiff(diff, textsIn(state), 1)
        expect(byId(join([rest, must(readPagedDiff([...pages], textsIn(state)))]))).toEqual(byId(diff))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps what was and what is of updates that touch different fields', () => {
    const made = new TestCase()
    made.begin()
    const claims = ['One.', 'Two.', 'Three.'].map((statement) => made.claim(statement))
    const tag = made.tag('river')
    const diffs = [
      made.run('claim/tag', { claims, tags: [tag] }),
      made.run('claim/grade', { claims: claims.slice(1), credibility: '2', likelihood: 'phia-2' }),
      made.run('claim/grade', { claims, likelihood: null, credibility: '3' }),
      made.run('claim/retract', { claims }),
    ]
    for (const diff of diffs) {
      const { rest, pages } = pageDiff(diff, textsIn(made.state), 1)
      expect(rest).toEqual({})
      expect(byId(must(readPagedDiff([...pages], textsIn(made.state))))).toEqual(byId(diff))
    }
  })

  it('leaves out quotes that the source says, and gives them back', () => {
    const { state, diff } = caseOfMentions(600)
    const { rest, pages } = pageDiff(diff, textsIn(state))
    const written = [...pages]
    expect(rest).toEqual({})
    expect(written.map(({ table, part, rows }) => [table, part, rows])).toEqual([['mentions', 'added', 600]])
    const page = must(openPage(written[0]?.bytes ?? new Uint8Array()))
    expect(page.isPresent('exact', 0)).toBe(false)
    expect(must(readPagedDiff(written, textsIn(state)))).toEqual(diff)
  })

  it('swaps sides when it is inverted', () => {
    const { state, diff } = caseOfMentions(600)
    const swapped = [...pageDiff(diff, textsIn(state)).pages].map((page) => ({ ...page, part: sides[page.part] }))
    expect(must(readPagedDiff(swapped, textsIn(state)))).toEqual(invert(diff))
  })
})

/** A case with a source, a claim, and as many mentions of it, which are the diff. */
function caseOfMentions(count: number): { readonly state: CaseState; readonly diff: Diff } {
  const made = new TestCase()
  made.begin()
  const text = 'The ford is closed, 渡口已关闭, د ګودر لاره تړل شوې ده. '.repeat(20)
  const source = made.source(text)
  const claim = made.claim('The ford is closed.')
  const added = Array.from({ length: count }, (_, index) => ({
    id: made.context.newId(MentionId),
    claim,
    anchor: must(makeAnchor(source, text, index, index + 10)),
    createdAt: made.context.at,
  }))
  return { state: made.state, diff: { mentions: { added, updated: [], removed: [] } } }
}
