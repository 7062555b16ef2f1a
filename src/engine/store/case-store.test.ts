import { describe, expect, it } from 'vitest'
import { fail } from '#core/lib/result.ts'
import { tables } from '#core/model/tables.ts'
import type { Session } from '../commit/session.ts'
import { CaseRecords } from '../records/case-records.ts'
import { fingerprintOf } from '../testing/fingerprint-of.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { entityNames, fill, must, newId, openSession } from '../testing/open-session.ts'
import { CaseStore } from './case-store.ts'
import { CaseDatabase, storeVersion } from './database.ts'
import { RecordStore } from './record-store.ts'

async function caseOf(count: number) {
  const caseId = newId()
  const journal = new MemoryJournal()
  const { session } = await openSession(caseId, journal)
  await fill(session, caseId, [])
  return { caseId, journal, session, ids: await addMany(session, count) }
}

/** Adds so many entities by one command, and gives their ids. */
async function addMany(session: Session, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, newId)
  const entities = ids.map((id) => ({ id, name: `Entity ${id}`, kind: 'thing' as const }))
  must(await session.run('claim/import', { claims: [], tags: [], entities }))
  return ids
}

async function reloaded(caseId: string) {
  const store = must(await CaseStore.open(caseId))
  const records = new CaseRecords('en')
  must(
    await new RecordStore(store).load(records, async () => fail('page-missing', 'It is gone.'), {
      pause: async () => {},
      progress: () => {},
    }),
  )
  store.close()
  return records
}

describe('a case store', () => {
  it('keeps what bulk changes and single changes leave, whatever their order', async () => {
    const { caseId, session, ids } = await caseOf(5000)
    must(await session.run('entity/rename', { entity: ids[7] ?? '', name: 'Renamed' }))
    must(await session.run('entity/remove', { entities: ids.slice(0, 3) }))
    must(await session.run('entity/remove', { entities: ids.slice(1000, 4000) }))
    must(await session.undo())
    must(await session.undo())
    must(await session.run('entity/remove', { entities: [ids[1] ?? ''] }))
    const expected = fingerprintOf(session.state, tables)
    await session.close()
    expect(fingerprintOf(await reloaded(caseId), tables)).toBe(expected)
  })

  it('tells how far it is while it is made anew, also of the index of very many changes', async () => {
    const { caseId, session } = await caseOf(1)
    await session.close()
    const store = must(await CaseStore.open(caseId))
    const [state, last] = [await store.state(), await store.entry(session.seq)]
    if (state === null || last === null) throw new Error('The store holds nothing')
    const entries = Array.from({ length: 5000 }, (_, before) => ({
      entry: { ...last, seq: before + 1, records: [newId(), newId()] },
      touches: null,
    }))
    const told: number[] = []
    must(
      await new RecordStore(store).replace(session.state, entries, state, async (share) => {
        told.push(share)
      }),
    )
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.filter((share) => share > 0.1 && share < 1).length).toBeGreaterThan(5)
    expect(await store.indexed()).toEqual(entries)
    store.close()
    expect((await reloaded(caseId)).count('entities')).toBe(1)
  })

  /** Alters a byte of every page of the store. */
  async function damage(caseId: string): Promise<void> {
    const database = new CaseDatabase(caseId)
    await database.pages.toCollection().modify((page) => {
      page.bytes[100] = (page.bytes[100] ?? 0) ^ 1
    })
    database.close()
  }

  it('sets a damaged page aside, names it, and reads it again from the journal', async () => {
    const { caseId, journal, session } = await caseOf(5000)
    const names = entityNames(session)
    await session.close()
    await damage(caseId)
    const again = await openSession(caseId, journal)
    expect(again.repairs).toEqual([
      'In the working copy of this case page 1 of its entities is damaged. It was set aside and read again from the journal.',
      'In the working copy of this case page 2 of its entities is damaged. It was set aside and read again from the journal.',
    ])
    expect(entityNames(again.session)).toEqual(names)
    await again.session.close()
    const database = new CaseDatabase(caseId)
    expect(await database.damaged.count()).toBe(2)
    database.close()
    const later = await openSession(caseId, journal)
    expect(later.repairs).toEqual([])
    await later.session.close()
  })

  it('J-15: rebuilds when a page is damaged that the journal does not have, and says so', async () => {
    const { caseId, journal, session } = await caseOf(1000)
    for (let round = 0; round < 2; round += 1) await addMany(session, 1000)
    const names = entityNames(session)
    await session.close()
    const folding = await openSession(caseId, journal)
    await folding.session.fold(async () => {})
    await folding.session.close()
    await damage(caseId)
    const again = await openSession(caseId, journal)
    expect(again.repairs).toEqual([
      'The working copy of this case could not be read: page 1 of its entities is damaged. It was rebuilt from the journal.',
    ])
    expect(entityNames(again.session)).toEqual(names)
    await again.session.close()
  })

  it('refuses a store of a newer version, and leaves it as it is', async () => {
    const { caseId, session } = await caseOf(1)
    await session.close()
    const database = new CaseDatabase(caseId)
    await database.open()
    database.close()
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(`claimbench-case-${caseId}`, 10 * (storeVersion + 1))
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = () => reject(request.error)
    })
    expect(await CaseStore.open(caseId)).toMatchObject({ ok: false, code: 'store-newer' })
  })
})
