import { describe, expect, it, vi } from 'vitest'
import type { ClaimId } from '#core/model/ids.ts'
import type { Query } from '#core/query/query.ts'
import caseFile from '#resources/seed/case.json'
import type { Notice } from '../api.ts'
import type { CaseEngine } from '../case-engine.ts'
import { keptAnswers, keptScreen } from '../screen.ts'
import { CaseStore } from '../store/case-store.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { MemoryLocks } from '../testing/memory-locks.ts'
import { openEngine, requestOf } from '../testing/open-engine.ts'
import { must, newId } from '../testing/open-session.ts'

const everything: Query & { readonly table: 'claims' } = {
  table: 'claims',
  filter: { kind: 'and', of: [] },
  sort: [],
  group: null,
  facets: ['credibility'],
}
const window = { offset: 0, count: 20 }
const aMinute = 60_000

/** The sample as an analyst left it, with one claim chosen; `reopen` gives an engine whose records are not read until they are needed. */
async function leftSample() {
  const id = newId()
  const journal = new MemoryJournal()
  const locks = new MemoryLocks()
  const { engine, report } = await openEngine(requestOf(id, JSON.stringify(caseFile)), journal, locks)
  const [first] = must(await engine.query(everything, window)).rows
  if (first === undefined) throw new Error('The sample has no claims.')
  must(await engine.summary())
  const claim = must(await engine.claim(first.id)).claim
  await leave(engine, id, report.summary.seq)
  const reopen = async () => {
    const { engine } = await openEngine(requestOf(id), journal, locks, aMinute)
    const notices: Notice[] = []
    await engine.subscribe((notice) => notices.push(notice))
    const read = async () => must(await engine.fingerprint())
    return { engine, notices, read, isReading: () => notices.some(({ reading }) => reading !== null) }
  }
  return { id, journal, locks, claim, reopen, seq: report.summary.seq }
}

/** Closes the case once what it shows is kept for the next opening. */
async function leave(engine: CaseEngine, id: string, seq: number): Promise<void> {
  const store = must(await CaseStore.open(id))
  await vi.waitFor(async () => expect(keptAnswers(await keptScreen(store), seq).size).toBeGreaterThan(2), {
    timeout: 5_000,
  })
  store.close()
  await engine.close()
}

/** A credibility that the claim does not have. */
function otherThan(credibility: string): '3' | '4' {
  return credibility === '3' ? '4' : '3'
}

/** The row of the claim as the window asks for it once it knows how many rows it shows. */
async function rowOf(engine: CaseEngine, id: ClaimId) {
  const position = must(await engine.position(everything, id))
  const [row] = must(await engine.query(everything, { offset: position ?? 0, count: 1 })).rows
  return row
}

describe('edits before the records are read', () => {
  it('are flushed and shown at once, and stand in the records afterwards', async () => {
    const { id, journal, claim, reopen, seq } = await leftSample()
    const { engine, notices, read, isReading } = await reopen()
    const credibility = otherThan(claim.credibility)
    const done = must(await engine.run('claim/grade', { claims: [claim.id], credibility }))
    must(await engine.run('claim/classify', { claims: [claim.id], kind: 'prediction' }))
    expect(journal.text).toContain(done.words)
    const shown = [
      await rowOf(engine, claim.id),
      must(await engine.claim(claim.id)).claim,
      must(await engine.summary()),
    ] as const
    expect(isReading()).toBe(false)
    expect(shown[0]).toMatchObject({ credibility, kind: 'prediction' })
    expect(shown[1]).toMatchObject({ ...claim, credibility, kind: 'prediction', updatedAt: expect.anything() })
    expect(shown[2]).toMatchObject({ seq: seq + 2, redo: null })
    await read()
    await vi.waitFor(() => expect(notices.at(-1)).toMatchObject({ seq: seq + 2, tables: ['claims'] }))
    expect(must(await engine.claim(claim.id)).claim).toEqual(shown[1])
    expect(must(await engine.summary()).undo).toBe(shown[2].undo)
    const counted = must(await engine.query(everything, window))
    must(await engine.undo())
    must(await engine.undo())
    expect(must(await engine.claim(claim.id)).claim).toEqual(claim)
    must(await engine.redo())
    must(await engine.redo())
    await engine.close()
    const store = must(await CaseStore.open(id))
    expect((await store.state())?.seq).toBe(seq + 6)
    store.close()
    const again = await reopen()
    await again.read()
    expect(must(await again.engine.query(everything, window))).toEqual(counted)
  })

  it('wait for the records where the screen cannot tell, and so does all that comes after them', async () => {
    const { claim, reopen } = await leftSample()
    const { engine, isReading } = await reopen()
    const credibility = otherThan(claim.credibility)
    const named = engine.run('claim/edit', { claim: claim.id, statement: 'Another statement.' })
    const graded = engine.run('claim/grade', { claims: [claim.id], credibility }).then((done) => [done, isReading()])
    const [first, [second, wasRead]] = await Promise.all([named, graded])
    expect(wasRead).toBe(true)
    expect(must(first).seq).toBeLessThan(must(second as typeof first).seq)
    expect(must(await engine.claim(claim.id)).claim).toMatchObject({ statement: 'Another statement.', credibility })
  })

  it('do not overtake an undo', async () => {
    const { claim, reopen } = await leftSample()
    const { engine } = await reopen()
    must(await engine.run('claim/grade', { claims: [claim.id], credibility: otherThan(claim.credibility) }))
    const [undone, dated] = await Promise.all([
      engine.undo(),
      engine.run('claim/date', { claims: [claim.id], occurred: '1999' }),
    ])
    expect(must(undone).seq).toBeLessThan(must(dated).seq)
    expect(must(await engine.claim(claim.id)).claim).toMatchObject({
      credibility: claim.credibility,
      occurred: '1999',
    })
  })

  it('change nothing when the disk is full or the command is refused', async () => {
    const { claim, journal, reopen } = await leftSample()
    const { engine, read, isReading } = await reopen()
    const credibility = otherThan(claim.credibility)
    journal.room = 0
    const full = await engine.run('claim/grade', { claims: [claim.id], credibility })
    journal.room = Number.POSITIVE_INFINITY
    const refused = await engine.run('claim/date', { claims: [claim.id], occurred: 'next week' })
    const same = await engine.run('claim/grade', { claims: [claim.id], credibility: claim.credibility })
    expect(isReading()).toBe(false)
    expect(full).toMatchObject({ ok: false, code: 'disk-full' })
    expect(refused.ok).toBe(false)
    expect(same).toMatchObject({ ok: true, value: { records: 0 } })
    expect(must(await engine.claim(claim.id)).claim).toEqual(claim)
    await read()
    expect(must(await engine.claim(claim.id)).claim).toEqual(claim)
  })

  it('are made good by the next opening when the program stops before the records are read', async () => {
    const { id, claim, journal, reopen } = await leftSample()
    const { engine, read } = await reopen()
    const credibility = otherThan(claim.credibility)
    must(await engine.run('claim/grade', { claims: [claim.id], credibility }))
    const left = new MemoryJournal()
    left.text = journal.text
    await read()
    await engine.close()
    await CaseStore.remove(id)
    const { engine: next } = await openEngine(requestOf(id), left, new MemoryLocks())
    expect(must(await next.claim(claim.id)).claim).toMatchObject({ credibility })
  })

  it('are there for the next window when the case is closed before anything else is asked of it', async () => {
    const { id, claim, journal, locks, reopen } = await leftSample()
    const { engine, notices, isReading } = await reopen()
    const credibility = otherThan(claim.credibility)
    must(await engine.run('claim/grade', { claims: [claim.id], credibility }))
    await engine.close()
    expect(await engine.summary()).toMatchObject({ ok: false, code: 'no-case' })
    expect([isReading(), notices.at(-1)?.tables]).toEqual([false, ['claims']])
    const { engine: next, report } = await openEngine(requestOf(id), journal, locks)
    expect(report.readOnly).toBe(false)
    expect(must(await next.claim(claim.id)).claim).toMatchObject({ credibility })
  })
})

describe('the records behind the first screen', () => {
  it('are not read while it still asks what was kept, and then are', async () => {
    const { claim, reopen } = await leftSample()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { engine, isReading } = await reopen()
      for (const ask of [
        () => engine.claim(claim.id),
        () => engine.query(everything, window),
        () => engine.summary(),
      ]) {
        await vi.advanceTimersByTimeAsync(aMinute - 1000)
        expect((await ask()).ok).toBe(true)
      }
      await vi.advanceTimersByTimeAsync(aMinute - 1000)
      // Had it been begun, it would be told of by then.
      for (let turn = 0; turn < 300; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      expect(isReading()).toBe(false)
      await vi.advanceTimersByTimeAsync(1000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(isReading()).toBe(true))
      await engine.close()
    } finally {
      vi.useRealTimers()
    }
  })
})
