import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '#core/lib/result.ts'
import type { Query } from '#core/query/query.ts'
import caseFile from '#resources/seed/case.json'
import { Askers, answerQuery } from './answering.ts'
import { openWorkbench } from './open-workbench.ts'
import type { OpenCase } from './read-case.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { MemoryLocks } from './testing/memory-locks.ts'
import { requestOf } from './testing/open-engine.ts'
import { must, newId } from './testing/open-session.ts'

const byKind: Query & { readonly table: 'claims' } = {
  table: 'claims',
  filter: { kind: 'and', of: [] },
  sort: [],
  group: null,
  facets: ['kind', 'status'],
}
const all = { offset: 0, count: 100 }
const untold = { publish: () => {}, making: async () => ok(null) }

let open: OpenCase | null = null
afterEach(async () => await open?.close())

async function sample(): Promise<OpenCase> {
  const request = requestOf(newId(), JSON.stringify(caseFile))
  const opening = must(await openWorkbench(request, new MemoryJournal(), new MemoryLocks(), untold))
  open = must(await opening.read())
  return open
}

/** Turns in which nothing goes on in the background. */
function pausingBy(pause: () => Promise<void>): OpenCase['turns'] {
  return { pause, first: (work) => work(pause), heard: () => undefined }
}

describe('a query that is answered in steps', () => {
  it('has the same answer as one that is answered at once', async () => {
    const { columns, session, turns } = await sample()
    const answer = must(await answerQuery({ columns, session, turns }, byKind, all, () => false))
    expect(answer).toEqual(must(columns.query(byKind, all)))
    expect(answer.matched).toBe(29)
  })

  it('is given up at the next step when its asker asks something else', async () => {
    const { columns, session } = await sample()
    const askers = new Askers()
    const isOvertaken = askers.ask(1)
    let pauses = 0
    const pause = async () => {
      pauses += 1
      askers.ask(2)
      if (pauses === 2) askers.ask(1)
    }
    const answer = await answerQuery({ columns, session, turns: pausingBy(pause) }, byKind, all, isOvertaken)
    expect(answer).toMatchObject({ ok: false, code: 'query-overtaken' })
    expect(pauses).toBe(2)
  })

  it('is of one state when the case changes meanwhile', async () => {
    const { columns, session } = await sample()
    const claims = [...must(columns.matching(byKind))].slice(0, 1)
    let isChanged = false
    const pause = async () => {
      if (isChanged) return
      isChanged = true
      must(await session.run('claim/grade', { claims, status: 'accepted' }))
    }
    const { rows, facets } = must(
      await answerQuery({ columns, session, turns: pausingBy(pause) }, byKind, all, () => false),
    )
    expect(rows.filter(({ status }) => status === 'accepted').map(({ id }) => id)).toEqual(claims)
    expect(facets.status?.values.find(({ value }) => value === 'accepted')?.count).toBe(1)
  })

  it('is overtaken by nobody when it has no asker', () => {
    const askers = new Askers()
    const isOvertaken = askers.ask(null)
    askers.ask(null)
    expect(isOvertaken()).toBe(false)
  })
})
