import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCommand } from '#core/commands/registry.ts'
import type { Diff } from '#core/journal/diff.ts'
import { invert } from '#core/journal/invert.ts'
import type { CaseState } from '#core/journal/state.ts'
import { type Table, tables } from '#core/model/tables.ts'
import { CaseMaker, wholeDiff } from '#core/testing/arbitrary-case.ts'
import { Chooser } from '#core/testing/chooser.ts'
import { TestContext } from '#core/testing/context.ts'
import { Draw } from '#core/testing/draw.ts'
import { randomCommand } from '#core/testing/random-command.ts'
import { idsOf, readingOf } from '#core/testing/reading.ts'
import { openPage } from '../pages/page.ts'
import { pageDiff } from '../pages/paged-diff.ts'
import { textsIn } from '../pages/quotes.ts'
import { must } from '../testing/open-session.ts'
import { CaseRecords } from './case-records.ts'

/** Makes a diff's changes by pages, down to the last record. */
function applyPaged(records: CaseRecords, diff: Diff, state: CaseState): void {
  const { rest, pages } = pageDiff(diff, textsIn(state), 1)
  records.apply(rest)
  for (const { part, bytes } of pages) if (part !== 'from') records.takePage(part, must(openPage(bytes)))
}

describe('the records of a case in columns', () => {
  it('read as the plain state does after any commands, applied as diffs or as pages, and after undoing them all', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 1, max: 12 }), (generate, length) => {
        const context = new TestContext()
        const draw = new Draw(generate, context)
        const state = new CaseMaker(draw).make()
        const diffs = [wholeDiff(state)]
        const file = Object.fromEntries(
          tables.filter((table: Table) => table !== 'cases').map((table) => [table, diffs[0]?.[table]?.added ?? []]),
        )
        const [single, paged] = [new CaseRecords('en'), new CaseRecords('en')]
        const keys = new Set(idsOf(state))
        const expectSame = (): void => {
          for (const id of idsOf(state)) keys.add(id)
          const expected = readingOf(state, keys)
          expect(readingOf(single, keys)).toBe(expected)
          expect(readingOf(paged, keys)).toBe(expected)
        }
        const take = (diff: Diff): void => {
          single.apply(diff)
          applyPaged(paged, diff, state)
          expectSame()
        }
        take(diffs[0] ?? {})
        for (let step = 0; step < length; step += 1) {
          context.tick()
          const { name, payload } = randomCommand(new Chooser(draw, state, file))
          const planned = planCommand(name, payload, state, context)
          if (!planned.ok) continue
          state.apply(planned.value.diff)
          diffs.push(planned.value.diff)
          take(planned.value.diff)
        }
        for (const diff of diffs.toReversed()) {
          state.apply(invert(diff))
          take(invert(diff))
        }
        expect(single.count('claims')).toBe(0)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('refuses a diff that does not fit, and changes nothing', () => {
    const records = new CaseRecords('en')
    const state = new CaseMaker(new Draw(fc.sample(fc.gen(), 1)[0] ?? fail(), new TestContext())).make()
    const diff = wholeDiff(state)
    records.apply(diff)
    const before = readingOf(records, idsOf(records))
    expect(() => records.apply(diff)).toThrow('stands already')
    records.apply(invert(diff))
    expect(() => records.apply(invert(diff))).toThrow('does not stand')
    records.apply(diff)
    expect(readingOf(records, idsOf(records))).toBe(before)
  })
})

function fail(): never {
  throw new Error('No case was drawn.')
}
