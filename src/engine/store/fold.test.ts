import { describe, expect, it } from 'vitest'
import { tables } from '#core/model/tables.ts'
import type { Session } from '../commit/session.ts'
import { fingerprintOf } from '../testing/fingerprint-of.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { addEntity, fill, must, newId, openSession } from '../testing/open-session.ts'
import { CaseDatabase } from './database.ts'

const atOnce = async () => {}

async function addEntities(session: Session, count: number): Promise<readonly string[]> {
  const entities = Array.from({ length: count }, () => newId()).map((id) => ({
    id,
    name: `Entity ${id}`,
    kind: 'thing' as const,
  }))
  must(await session.run('claim/import', { claims: [], tags: [], entities }))
  return entities.map(({ id }) => id)
}

/** A case, changed by `work` and opened again. */
async function reopened(work: (session: Session) => Promise<void>) {
  const caseId = newId()
  const journal = new MemoryJournal()
  const { session } = await openSession(caseId, journal)
  await fill(session, caseId, [])
  await work(session)
  const before = fingerprintOf(session.state, tables)
  await session.close()
  const again = async () => (await openSession(caseId, journal)).session
  return { caseId, before, session: await again(), again }
}

/** How many pages, single records and removals the store holds of the entities. */
async function layout(caseId: string) {
  const database = new CaseDatabase(caseId)
  const pages = await database.pages.where('[table+number]').between(['entities', 0], ['entities', 1000]).count()
  const counts = { pages, single: await database.rows('entities').count(), removals: await database.removals.count() }
  database.close()
  return counts
}

describe('folding a store', () => {
  it('puts many single records into pages, and changes nothing', async () => {
    const { caseId, before, session, again } = await reopened(async (session) => {
      for (let round = 0; round < 6; round += 1) await addEntities(session, 1000)
      must(await addEntity(session, 'Kabul'))
    })
    expect(session.recordStore.worn).toEqual(['entities'])
    expect(await layout(caseId)).toEqual({ pages: 0, single: 6001, removals: 0 })
    await session.fold(atOnce)
    expect(await layout(caseId)).toEqual({ pages: 2, single: 0, removals: 0 })
    must(await addEntity(session, 'Herat'))
    must(await session.undo())
    expect(fingerprintOf(session.state, tables)).toBe(before)
    await session.close()
    const later = await again()
    expect(fingerprintOf(later.state, tables)).toBe(before)
    expect(later.recordStore.worn).toEqual([])
    expect((await later.offers()).redo).toContain('Herat')
    await later.close()
  })

  it('drops pages of which most no longer stands', async () => {
    const { caseId, before, session, again } = await reopened(async (session) => {
      const ids = await addEntities(session, 6000)
      must(await session.run('entity/remove', { entities: ids.slice(0, 4000) }))
      must(await session.run('entity/remove', { entities: ids.slice(4000, 4010) }))
    })
    expect(session.recordStore.worn).toEqual(['entities'])
    expect(await layout(caseId)).toEqual({ pages: 3, single: 0, removals: 10 })
    await session.fold(atOnce)
    expect(await layout(caseId)).toEqual({ pages: 0, single: 1990, removals: 0 })
    await session.close()
    const later = await again()
    expect(fingerprintOf(later.state, tables)).toBe(before)
    expect(later.recordStore.worn).toEqual([])
    must(await later.undo())
    must(await later.undo())
    expect(later.state.count('entities')).toBe(6000)
    const restored = fingerprintOf(later.state, tables)
    await later.close()
    const last = await again()
    expect(fingerprintOf(last.state, tables)).toBe(restored)
    await last.close()
  })

  it('leaves a table alone that changes meanwhile, until the next opening', async () => {
    const { caseId, session, again } = await reopened(async (session) => {
      for (let round = 0; round < 6; round += 1) await addEntities(session, 1000)
    })
    let changes = 0
    await session.fold(async () => {
      changes += 1
      must(await addEntity(session, `Added ${changes}`))
    })
    expect(changes).toBeGreaterThan(0)
    expect(await layout(caseId)).toMatchObject({ pages: 0, single: 6000 + changes })
    const after = fingerprintOf(session.state, tables)
    await session.close()
    const later = await again()
    expect(fingerprintOf(later.state, tables)).toBe(after)
    expect(later.recordStore.worn).toEqual(['entities'])
    await later.fold(atOnce)
    expect(await layout(caseId)).toMatchObject({ pages: 2, single: 0 })
    await later.close()
  })

  it('finds nothing to fold in a case of everyday size', async () => {
    const { session } = await reopened(async (session) => {
      for (let round = 0; round < 2; round += 1) await addEntities(session, 1000)
      must(await addEntity(session, 'Kabul'))
    })
    expect(session.recordStore.worn).toEqual([])
    await session.close()
  })
})
