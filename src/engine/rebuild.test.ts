import { describe, expect, it } from 'vitest'
import type { WorkStep } from './api.ts'
import { CaseEngine } from './case-engine.ts'
import { CaseStore } from './store/case-store.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { MemoryLocks } from './testing/memory-locks.ts'
import { caseFileOf, openEngine, requestOf } from './testing/open-engine.ts'
import { must, newId } from './testing/open-session.ts'

/** A closed case of some changes whose store is gone. */
async function caseWithoutStore() {
  const [id, journal, locks] = [newId(), new MemoryJournal(), new MemoryLocks()]
  const { engine } = await openEngine(requestOf(id), journal, locks)
  for (const name of ['Kabul', 'Moscow', 'Beijing'])
    must(await engine.run('entity/create', { id: newId(), name, kind: 'place' }))
  const before = await caseFileOf(engine)
  await engine.close()
  await CaseStore.remove(id)
  return { id, journal, locks, before, request: { ...requestOf(id), create: null } }
}

describe('a store that is made anew when its case is opened', () => {
  it('tells how far the journal is read and the store written', async () => {
    const { journal, locks, before, request } = await caseWithoutStore()
    const told: (readonly [WorkStep, number])[] = []
    const engine = new CaseEngine(locks)
    const report = must(
      await engine.open(request, journal, (share, step) => {
        told.push([step, share])
        return true
      }),
    )
    expect(report.repairs).toEqual(['The working copy of this case was missing. It was rebuilt from the journal.'])
    const shares = told.map(([, share]) => share)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    expect(told.filter(([step]) => step === 'reading').length).toBeGreaterThan(2)
    expect(told.map(([step]) => step).toSorted()).toEqual(told.map(([step]) => step))
    expect(await caseFileOf(engine)).toBe(before)
    await engine.close()
  })

  it('can be given up while the journal is read, with nothing changed', async () => {
    const { journal, locks, before, request } = await caseWithoutStore()
    const { text } = journal
    const given = new CaseEngine(locks)
    expect(await given.open(request, journal, () => false)).toMatchObject({ ok: false, code: 'work-cancelled' })
    expect(journal.text).toBe(text)
    const engine = new CaseEngine(locks)
    expect(must(await engine.open(request, journal)).readOnly).toBe(false)
    expect(await caseFileOf(engine)).toBe(before)
    await engine.close()
  })
})
