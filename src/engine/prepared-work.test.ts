import { describe, expect, it } from 'vitest'
import { ClaimId } from '#core/model/ids.ts'
import type { Query } from '#core/query/query.ts'
import { Columns } from './columns/columns.ts'
import type { Session } from './commit/session.ts'
import { keepPrepared, restorePrepared } from './prepared-work.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { fill, must, newId, openSession } from './testing/open-session.ts'

const goOn = async () => {}

function ask(text: string): Query & { readonly table: 'claims' } {
  return {
    table: 'claims',
    filter: { kind: 'words', text, match: 'prefix' },
    sort: [{ field: 'statement', direction: 'ascending' }],
    group: null,
    facets: [],
  }
}

/** A case of claims whose sorting and searching was worked out and kept; then changed by `work` and opened again. */
async function reopened(work: (session: Session, ids: readonly string[]) => Promise<void>) {
  const caseId = newId()
  const journal = new MemoryJournal()
  const { session } = await openSession(caseId, journal)
  await fill(session, caseId, [])
  const ids = Array.from({ length: 2500 }, newId)
  const claims = ids.map((id, index) => ({
    id,
    statement: `Statement ${(index * 7919) % 2500}`,
    kind: 'event' as const,
  }))
  must(await session.run('claim/import', { claims, tags: [], entities: [] }))
  const columns = new Columns(session.state, session.state.columns)
  await columns.warm(goOn)
  await keepPrepared(session, columns)
  await work(session, ids)
  await session.close()
  const again = (await openSession(caseId, journal)).session
  const fresh = new Columns(again.state, again.state.columns)
  await restorePrepared(again, fresh)
  return { ids, fresh, again }
}

function statements(columns: Columns, text: string): readonly string[] {
  return must(columns.query(ask(text), { offset: 0, count: 5 })).rows.map(({ statement }) => statement)
}

describe('what was worked out for sorting and searching', () => {
  it('is taken over when the case has not changed since', async () => {
    const { fresh } = await reopened(async () => {})
    expect(fresh.tables.claims.search.behind).toBe(0)
    expect(statements(fresh, 'statement')).toEqual([
      'Statement 0',
      'Statement 1',
      'Statement 2',
      'Statement 3',
      'Statement 4',
    ])
  })

  it('is brought up to date by the changes made since', async () => {
    const { fresh } = await reopened(async (session, ids) => {
      const claim = ClaimId.parse(ids[7])
      must(await session.run('claim/edit', { claim, statement: 'A river in spate' }))
      must(
        await session.run('claim/state', {
          id: newId(),
          statement: 'A statement too',
          kind: 'event',
          tags: [],
          entities: [],
          anchors: [],
        }),
      )
      must(await session.run('claim/retract', { claims: [ids[0] ?? ''] }))
    })
    expect(fresh.tables.claims.search.behind).toBe(3)
    expect(statements(fresh, 'spate')).toEqual(['A river in spate'])
    expect(statements(fresh, 'statement')).toEqual([
      'A statement too',
      'Statement 1',
      'Statement 2',
      'Statement 3',
      'Statement 4',
    ])
  })

  it('is left alone when a tag is called otherwise since', async () => {
    const { fresh, ids } = await reopened(async (session, ids) => {
      const tag = newId()
      must(await session.run('tag/create', { id: tag, name: 'river', parent: null }))
      must(await session.run('claim/tag', { claims: [ids[3] ?? ''], tags: [tag] }))
      must(await session.run('tag/rename', { tag, name: 'ford' }))
    })
    expect(fresh.tables.claims.search.behind).toBe(ids.length)
    expect(statements(fresh, 'ford')).toHaveLength(1)
    expect(statements(fresh, 'river')).toEqual([])
  })

  it('is kept anew after a change that could not be followed, and left alone after one that can', async () => {
    const keptAt: (number | undefined)[] = []
    const { fresh } = await reopened(async (session, ids) => {
      const columns = new Columns(session.state, session.state.columns)
      const keep = async () => {
        await columns.warm(goOn)
        await keepPrepared(session, columns)
        keptAt.push((await session.store.derivation('prepared-1-claims'))?.seq)
      }
      must(await session.run('claim/grade', { claims: ids, status: 'disputed' }))
      await keep()
      must(await session.run('claim/edit', { claim: ids[0] ?? '', statement: 'A statement that goes first' }))
      await keep()
    })
    expect(keptAt).toEqual([3, 3])
    expect(fresh.tables.claims.search.behind).toBe(1)
    expect(statements(fresh, 'statement')[0]).toBe('A statement that goes first')
  })
})
