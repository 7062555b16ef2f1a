import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { tables } from '#core/model/tables.ts'
import { fingerprint } from '../details/fingerprint.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { entityNames, fill, must, newId, openSession } from '../testing/open-session.ts'
import { CaseStore } from './case-store.ts'
import { CaseDatabase } from './database.ts'

async function caseOf(count: number) {
  const caseId = newId()
  const journal = new MemoryJournal()
  const { session } = await openSession(caseId, journal)
  await fill(session, caseId, [])
  const entities = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Entity ${index}`,
    kind: 'thing' as const,
  }))
  must(await session.run('claim/import', { claims: [], tags: [], entities }))
  return { caseId, journal, session, ids: entities.map(({ id }) => id) }
}

async function reloaded(caseId: string) {
  const store = must(await CaseStore.open(caseId))
  const state = must(await store.load())
  store.close()
  return state
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
    const expected = fingerprint(session.state, tables)
    await session.close()
    expect(fingerprint(await reloaded(caseId), tables)).toBe(expected)
  })

  it('J-15: rebuilds when a page is damaged, and says so', async () => {
    const { caseId, journal, session } = await caseOf(5000)
    const names = entityNames(session)
    await session.close()
    const database = new CaseDatabase(caseId)
    await database.pages.toCollection().modify((page) => {
      page.bytes[100] = 0
    })
    database.close()
    const again = await openSession(caseId, journal)
    expect(again.repairs.join(' ')).toContain('page 1 of its entities is damaged. It was rebuilt from the journal.')
    expect(entityNames(again.session)).toEqual(names)
  })

  it('refuses a store of a newer version, and leaves it as it is', async () => {
    const { caseId, session } = await caseOf(1)
    await session.close()
    const database = new CaseDatabase(caseId)
    await database.open()
    database.close()
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(`claimbench-case-${caseId}`, 20)
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = () => reject(request.error)
    })
    expect(await CaseStore.open(caseId)).toMatchObject({ ok: false, code: 'store-newer' })
  })
})
