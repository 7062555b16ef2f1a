import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCommand } from '#core/commands/registry.ts'
import type { Diff } from '#core/journal/diff.ts'
import { invert } from '#core/journal/invert.ts'
import { IdSet } from '#core/model/id-set.ts'
import { tables } from '#core/model/tables.ts'
import { CaseMaker, wholeDiff } from '#core/testing/arbitrary-case.ts'
import { Chooser } from '#core/testing/chooser.ts'
import { TestContext } from '#core/testing/context.ts'
import { Draw } from '#core/testing/draw.ts'
import { randomCommand } from '#core/testing/random-command.ts'
import { Columns } from '../columns/columns.ts'
import { naiveAnswer } from '../columns/testing/naive-answer.ts'
import { randomQuery } from '../columns/testing/random-query.ts'
import { openPage } from '../pages/page.ts'
import { pageDiff } from '../pages/paged-diff.ts'
import { textsIn } from '../pages/quotes.ts'
import { must } from '../testing/open-session.ts'
import { CaseRecords } from './case-records.ts'

/** Makes a diff's changes by pages, as a bulk command does. */
function takePaged(records: CaseRecords, columns: Columns, diff: Diff): void {
  const { rest, pages } = pageDiff(diff, textsIn(records), 1)
  records.apply(rest)
  for (const { part, bytes } of pages) if (part !== 'from') records.takePage(part, must(openPage(bytes)))
  records.settle()
  columns.forget()
}

describe('queries over the records of a case', () => {
  it('answer as a naive reading does, after commands made one by one and by pages, and after undoings', () => {
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const draw = new Draw(generate, new TestContext())
        const state = new CaseMaker(draw).make()
        const file = Object.fromEntries(
          tables.filter((table) => table !== 'cases').map((table) => [table, wholeDiff(state)[table]?.added ?? []]),
        )
        const records = new CaseRecords('en')
        const columns = new Columns(records, records.columns)
        takePaged(records, columns, wholeDiff(state))
        const done: Diff[] = []
        const change = (diff: Diff): void => {
          state.apply(diff)
          if (draw.flag()) takePaged(records, columns, diff)
          else {
            records.apply(diff)
            columns.update(diff)
          }
        }
        for (let round = 0; round < 12; round += 1) {
          const undone = draw.below(4) === 0 ? done.pop() : undefined
          if (undone !== undefined) change(invert(undone))
          else {
            draw.context.tick()
            const { name, payload } = randomCommand(new Chooser(draw, state, file))
            const planned = planCommand(name, payload, state, draw.context)
            if (!planned.ok) continue
            change(planned.value.diff)
            done.push(planned.value.diff)
          }
          const query = randomQuery(draw, state)
          const wanted = naiveAnswer(state, query, 'en')
          expect(columns.matching(query)).toEqual({ ok: true, value: IdSet.of(wanted.ids) })
          const answer = must(columns.query(query, { offset: 0, count: wanted.places.length + 1 }))
          expect([answer.total, answer.matched, answer.rows.map(({ id }) => id), answer.groups]).toEqual([
            wanted.total,
            wanted.ids.length,
            wanted.places.map(({ id }) => id),
            wanted.groups,
          ])
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
  }, 120_000)
})
