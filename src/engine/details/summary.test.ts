import { describe, expect, it } from 'vitest'
import { readWhole } from '#core/formats/case-file/testing/read-whole.ts'
import { CaseState } from '#core/journal/state.ts'
import caseFile from '#resources/seed/case.json'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { addEntity, fill, must, newId, openSession } from '../testing/open-session.ts'
import { caseOf, summarise } from './summary.ts'

describe('summarise', () => {
  it('counts the sample, and says what undo and redo would do', async () => {
    const caseId = newId()
    const { session } = await openSession(caseId, new MemoryJournal())
    await fill(session, caseId, [])
    const { cases: _, ...records } = must(readWhole(JSON.stringify(caseFile)))
    must(await session.run('case/import', records, { origin: 'import' }))
    expect(await summarise({ session })).toMatchObject({
      case: { id: caseId, title: 'Test' },
      counts: { claims: 29, sources: 1, links: 23, notes: 0, tags: 15, entities: 14 },
      views: [],
      undo: null,
      redo: null,
      seq: 2,
    })
    must(await addEntity(session, 'Kabul'))
    const view = { id: newId(), name: 'Disputed', table: 'claims' as const, query: 'status:disputed' }
    must(await session.run('view/save', { ...view, columns: ['statement'], sort: [], group: null }))
    must(await session.undo())
    const summary = await summarise({ session })
    expect(summary).toMatchObject({ counts: { entities: 15 }, views: [], seq: 5 })
    expect(summary.undo).toContain('Kabul')
    expect(summary.redo).toContain('Disputed')
    must(await session.redo())
    expect((await summarise({ session })).views).toMatchObject([{ name: 'Disputed' }])
    await session.close()
  })
})

describe('caseOf', () => {
  it('throws where there is no case', () => {
    expect(() => caseOf(new CaseState())).toThrow('no case record')
  })
})
