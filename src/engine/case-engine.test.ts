import { describe, expect, it, vi } from 'vitest'
import { IdSet } from '#core/model/id-set.ts'
import { ClaimId, SourceId } from '#core/model/ids.ts'
import type { Query, TableName } from '#core/query/query.ts'
import caseFile from '#resources/seed/case.json'
import type { Notice } from './api.ts'
import { CaseEngine } from './case-engine.ts'
import { CaseStore } from './store/case-store.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { MemoryLocks } from './testing/memory-locks.ts'
import { caseFileOf, openEngine, requestOf } from './testing/open-engine.ts'
import { must, newId } from './testing/open-session.ts'

const seed = JSON.stringify(caseFile)
const all = { offset: 0, count: 100 }

function ask<Name extends TableName>(table: Name, change: Partial<Query> = {}): Query & { readonly table: Name } {
  return { filter: { kind: 'and', of: [] }, sort: [], group: null, facets: [], ...change, table }
}

/** Until those who listen have been told of all that was done so far. */
function told(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

async function sample() {
  const id = newId()
  const journal = new MemoryJournal()
  const locks = new MemoryLocks()
  const { engine, report } = await openEngine(requestOf(id, seed), journal, locks)
  await told()
  const notices: Notice[] = []
  const unsubscribe = await engine.subscribe((notice) => notices.push(notice))
  const reopen = async (request = requestOf(id)) => (await openEngine(request, journal, locks)).engine
  return { id, journal, locks, engine, report, notices, unsubscribe, reopen }
}

/** The id of the claim whose statement holds the word. */
async function claimWith(engine: CaseEngine, word: string): Promise<ClaimId> {
  const [claim] = must(await engine.findClaims(word, 1))
  if (claim === undefined) throw new Error(`No claim says “${word}”.`)
  return claim.id
}

describe('an engine', () => {
  it('has no answers without a case', async () => {
    const engine = new CaseEngine(new MemoryLocks())
    const refused = { ok: false, code: 'no-case' }
    expect(await engine.summary()).toMatchObject(refused)
    expect(await engine.query(ask('claims'), all)).toMatchObject(refused)
    expect(await engine.undo()).toMatchObject(refused)
    await engine.close()
  })

  it('has answers that JSON holds to the letter, as shared memory does', async () => {
    const { engine } = await sample()
    for (const table of ['claims', 'sources', 'links', 'notes', 'tags', 'entities'] as const) {
      for (const change of [
        {},
        { group: 'updated' },
        { filter: { kind: 'words', text: 'russia', match: 'prefix' } as const },
      ]) {
        const answer = await engine.query(ask(table, change), all)
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer)
      }
    }
    const committed = await engine.run('claim/grade', {
      claims: [await claimWith(engine, 'Taliban')],
      status: 'accepted',
    })
    expect(JSON.parse(JSON.stringify(committed))).toStrictEqual(committed)
  })

  it('makes a case and fills it from a case file', async () => {
    const { id, engine, report } = await sample()
    expect(report).toMatchObject({
      readOnly: false,
      repairs: [],
      summary: { case: { id, title: 'The ford', yardstick: 'phia' }, counts: { claims: 29, links: 23 }, undo: null },
    })
    const answer = must(await engine.query(ask('claims', { facets: ['kind'] }), { offset: 0, count: 3 }))
    expect(answer).toMatchObject({ total: 29, matched: 29, offset: 0 })
    expect(answer.rows).toHaveLength(3)
    expect(answer.facets.kind?.values.find(({ value }) => value === 'event')?.count).toBe(4)
    await engine.close()
  })

  it('makes an empty case, and has nothing to undo in it', async () => {
    const { engine, report } = await openEngine(requestOf(newId()), new MemoryJournal(), new MemoryLocks())
    expect(report.summary).toMatchObject({ counts: { claims: 0, tags: 0 }, seq: 1, undo: null })
    expect(await engine.undo()).toMatchObject({ ok: false, code: 'nothing-to-reverse' })
    await engine.close()
  })

  it('says when there is no such case, and keeps it from nobody', async () => {
    const [id, journal, locks] = [newId(), new MemoryJournal(), new MemoryLocks()]
    const engine = new CaseEngine(locks)
    expect(await engine.open({ ...requestOf(id), create: null }, journal)).toMatchObject({ code: 'case-empty' })
    expect(await engine.summary()).toMatchObject({ code: 'no-case' })
    expect((await openEngine(requestOf(id), journal, locks)).report.readOnly).toBe(false)
  })

  it('seeds again without touching what an analyst did, and brings back what was removed', async () => {
    const { id, engine, reopen } = await sample()
    const claim = await claimWith(engine, 'lithium')
    must(await engine.run('claim/edit', { claim, statement: 'Russia wants lithium.' }))
    must(await engine.run('claim/grade', { claims: [claim], credibility: '2', status: 'accepted' }))
    must(await engine.run('note/add', { id: newId(), subject: { table: 'claims', id: claim }, body: 'Check this.' }))
    const edited = must(await engine.fingerprint())
    const removed = await claimWith(engine, 'pariahs')
    await engine.close()

    const again = await reopen(requestOf(id, seed))
    expect(must(await again.fingerprint())).toBe(edited)
    expect(must(await again.summary()).seq).toBe(5)
    must(await again.run('claim/retract', { claims: [removed] }))
    await again.close()

    const restored = await reopen(requestOf(id, seed))
    expect(must(await restored.fingerprint())).toBe(edited)
    expect(must(await restored.claim(claim))).toMatchObject({
      claim: { statement: 'Russia wants lithium.', credibility: '2', status: 'accepted' },
      notes: [{ body: 'Check this.', author: 'Nadia' }],
    })
    await restored.close()
  })

  it('answers each question that views ask', async () => {
    const { engine } = await sample()
    const query = ask('claims', { filter: { kind: 'is', field: 'kind', values: ['event'] } })
    const events = [...IdSet.from(must(await engine.matching(query)))]
    expect(events).toHaveLength(4)
    expect(must(await engine.position(query, events[2] ?? ''))).toBe(2)
    expect([...IdSet.from(must(await engine.idsAt(query, { offset: 1, count: 2 })))]).toEqual(events.slice(1, 3))
    expect(must(await engine.position(query, newId()))).toBeNull()
    expect(must(await engine.codebook()).map(({ name, depth }) => [name, depth])[0]).toEqual(['diplomacy', 0])
    expect(must(await engine.codebook())).toHaveLength(15)
    expect(must(await engine.findEntities('the west', 3)).map(({ name }) => name)).toEqual(['Western nations'])
    const { mentions } = must(await engine.claim(ClaimId.parse(events[0])))
    expect(must(await engine.source(mentions[0]?.source.id ?? SourceId.parse(''))).mentions).toHaveLength(29)
    expect(await engine.claim(ClaimId.parse(newId()))).toMatchObject({ ok: false, code: 'claim-missing' })
    await engine.close()
  })

  it('publishes each change to those who listen, until they stop', async () => {
    const { engine, notices, unsubscribe } = await sample()
    const claims = [await claimWith(engine, 'pariahs')]
    expect(must(await engine.run('claim/grade', { claims, status: 'disputed' }))).toMatchObject({ seq: 3, records: 1 })
    must(await engine.undo())
    await told()
    expect(notices).toEqual([
      { seq: 3, tables: ['claims'], warning: null, reading: null },
      { seq: 4, tables: ['claims'], warning: null, reading: null },
    ])
    unsubscribe()
    must(await engine.redo())
    await told()
    expect(notices).toHaveLength(2)
    expect(must(await engine.query(ask('claims', { filter: disputed }), all)).matched).toBe(1)
    await engine.close()
  })

  it('undoes and redoes to the very same case, over a restart', async () => {
    const { engine, reopen } = await sample()
    const before = must(await engine.fingerprint())
    const claims = [await claimWith(engine, 'lithium'), await claimWith(engine, 'pariahs')]
    must(await engine.run('claim/retract', { claims }))
    const after = must(await engine.fingerprint())
    must(await engine.undo())
    expect(must(await engine.fingerprint())).toBe(before)
    await engine.close()
    const again = await reopen()
    expect(must(await again.summary()).redo).toBe('Retract 2 claims')
    must(await again.redo())
    expect(must(await again.fingerprint())).toBe(after)
    expect(must(await again.query(ask('claims'), all)).total).toBe(27)
    await again.close()
  })

  it('tells the history of a record with all that was said about it, newest first', async () => {
    const { engine } = await sample()
    const [claim, other] = [await claimWith(engine, 'lithium'), await claimWith(engine, 'pariahs')]
    const note = newId()
    must(await engine.run('note/add', { id: note, subject: { table: 'claims', id: claim }, body: 'Check this.' }))
    must(await engine.run('note/edit', { note, body: 'Checked.' }))
    must(await engine.run('link/add', { id: newId(), from: other, to: claim, relation: 'qualifies', note: '' }))
    must(await engine.run('claim/grade', { claims: [claim], status: 'accepted' }))
    must(await engine.undo())
    const lines = must(await engine.historyOf('claims', claim))
    expect(lines.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Undo: /),
      expect.not.stringMatching(/^Undo: /),
      'Cross-reference two claims',
      'Edit a note',
      'Add a note on a claim',
      'Import 29 claims and 1 source',
    ])
    expect(lines.slice(0, 5).map(({ changes }) => changes.map(({ label, from, to }) => [label, from, to]))).toEqual([
      [['status', 'accepted', 'unreviewed']],
      [['status', 'unreviewed', 'accepted']],
      [['cross-reference', null, 'is qualified by “Western nations continue to view the Taliban as pariahs.”']],
      [['note', 'Check this.', 'Checked.']],
      [['note', null, 'Check this.']],
    ])
    expect(must(await engine.historyOf('claims', other)).map(({ seq }) => seq)).toEqual([5, 2])
    const { total, lines: newest } = must(await engine.history({ offset: 0, count: 2 }))
    expect([total, ...newest.map(({ seq }) => seq)]).toEqual([7, 7, 6])
    await engine.close()
  })

  it('makes the case again from the journal when its store is gone, with history and redo', async () => {
    const { id, engine, journal, locks } = await sample()
    const claims = [await claimWith(engine, 'lithium')]
    must(await engine.run('claim/grade', { claims, status: 'accepted' }))
    must(await engine.run('claim/grade', { claims, status: 'disputed' }))
    must(await engine.undo())
    const before = must(await engine.fingerprint())
    const history = must(await engine.historyOf('claims', claims[0] ?? ''))
    await engine.close()
    await CaseStore.remove(id)
    const again = await openEngine(requestOf(id), journal, locks)
    expect(again.report.repairs.join(' ')).toContain('rebuilt from the journal')
    expect(must(await again.engine.fingerprint())).toBe(before)
    expect(must(await again.engine.historyOf('claims', claims[0] ?? ''))).toEqual(history)
    must(await again.engine.redo())
    await again.engine.close()
  })

  it('opens for reading what another window edits, and for editing once that one closes', async () => {
    const { id, engine, journal, locks } = await sample()
    const claims = [await claimWith(engine, 'lithium')]
    must(await engine.run('claim/grade', { claims, status: 'disputed' }))
    const second = await openEngine(requestOf(id, seed), journal, locks)
    expect(second.report).toMatchObject({ readOnly: true, summary: { undo: null, redo: null } })
    expect(second.report.repairs.join(' ')).toContain('Another window is editing this case')
    expect(must(await second.engine.query(ask('claims', { filter: disputed }), all)).matched).toBe(1)
    const told = new Promise<Notice>((resolve) => void second.engine.subscribe(resolve))
    const length = journal.bytes.length
    expect(await second.engine.run('claim/grade', { claims, status: 'accepted' })).toMatchObject({ code: 'read-only' })
    expect(await second.engine.undo()).toMatchObject({ code: 'read-only' })
    expect(journal.bytes.length).toBe(length)
    must(await engine.run('claim/grade', { claims, status: 'accepted' }))
    expect((await told).warning).toBe('This case was changed in the other window. Reload to see it.')
    await engine.close()
    expect(must(await second.engine.open(requestOf(id), journal))).toMatchObject({ readOnly: false })
    must(await second.engine.undo())
    await second.engine.close()
  })

  it('cannot open a case for reading before the other window has made it', async () => {
    const [id, journal, locks] = [newId(), new MemoryJournal(), new MemoryLocks()]
    let release = () => {}
    const held = locks.request(
      `claimbench-case-${id}`,
      { ifAvailable: true },
      () => new Promise((end) => (release = end)),
    )
    const engine = new CaseEngine(locks)
    expect(await engine.open(requestOf(id), journal)).toMatchObject({ ok: false, code: 'case-locked' })
    release()
    await held
    expect(must(await engine.open(requestOf(id), journal)).readOnly).toBe(false)
    await engine.close()
  })

  it('lets one case go when it opens another', async () => {
    const { id, engine, journal, locks } = await sample()
    must(await engine.open(requestOf(newId()), new MemoryJournal()))
    expect(must(await engine.summary()).counts.claims).toBe(0)
    expect((await openEngine(requestOf(id), journal, locks)).report.readOnly).toBe(false)
  })

  it('opens a case for editing that it is just opening in another way', async () => {
    const { id, engine, journal, locks } = await sample()
    await engine.close()
    const again = new CaseEngine(locks)
    const [ahead, opened] = await Promise.all([
      again.open(requestOf(id), journal),
      again.open(requestOf(id, seed), journal),
    ])
    expect([must(ahead).readOnly, must(opened).readOnly]).toEqual([false, false])
    expect(must(await again.run('tag/create', { id: newId(), name: 'seen', parent: null }))).toMatchObject({
      records: 1,
    })
    await again.close()
  })

  it('writes a case file that a new case is made from, record for record', async () => {
    const { engine } = await sample()
    const claim = await claimWith(engine, 'lithium')
    must(await engine.run('note/add', { id: newId(), subject: { table: 'claims', id: claim }, body: 'Seen.' }))
    must(await engine.run('claim/retract', { claims: [await claimWith(engine, 'trade')] }))
    const file = await caseFileOf(engine)
    const copy = await openEngine(requestOf(newId(), file), new MemoryJournal(), new MemoryLocks())
    const copied = await caseFileOf(copy.engine)
    const records = (text: string): unknown => ({ ...JSON.parse(text).records, cases: [] })
    expect(records(copied)).toEqual(records(file))
    await Promise.all([engine.close(), copy.engine.close()])
  })

  it('leaves nothing of a command that fails', async () => {
    const { engine, journal, notices } = await sample()
    const before = must(await engine.fingerprint())
    const text = journal.text
    const claim = await claimWith(engine, 'lithium')
    const failing = [
      () => engine.run('link/add', { id: newId(), from: claim, to: claim, relation: 'supports', note: '' }),
      () => engine.run('tag/create', { id: newId(), name: 'TRADE', parent: null }),
      () => engine.run('claim/date', { claims: [claim], occurred: 'last spring' }),
      () => engine.run('claim/retract', { claims: [claim, newId()] }),
    ]
    for (const run of failing) {
      const result = await run()
      expect(result.ok).toBe(false)
      expect(result.ok ? '' : result.message).toMatch(/[.!?]$/)
    }
    journal.room = journal.bytes.length + 10
    expect(await engine.run('claim/retract', { claims: [claim] })).toMatchObject({ ok: false, code: 'disk-full' })
    expect(must(await engine.fingerprint())).toBe(before)
    expect(must(await engine.summary())).toMatchObject({ seq: 2, undo: null })
    expect(must(await engine.query(ask('claims'), all)).total).toBe(29)
    await told()
    expect([journal.text, notices]).toEqual([text, []])
    await engine.close()
  })

  it('imports a table in one step that undo takes back', async () => {
    const { engine } = await sample()
    const before = must(await engine.fingerprint())
    const steps: string[] = []
    const table = 'statement,tags\nThe ford is closed.,river\nThe ford is open.,"river; trade"'
    expect(must(await engine.previewClaims(new Blob([table]), {}))).toMatchObject({ rows: 2, newTags: 1 })
    const sink = (_: number, step: string) => steps.push(step) > 0
    const imported = must(await engine.importClaims(new Blob([table]), { mapping: { statement: 0, tags: 1 } }, sink))
    expect(imported).toMatchObject({ seq: 3, records: 3, words: 'Import 2 claims' })
    expect(steps).toEqual(['reading', 'reading', 'planning', 'writing'])
    const river = ask('claims', { filter: { kind: 'is', field: 'tag', values: ['river'] } })
    expect(must(await engine.query(river, all)).matched).toBe(2)
    must(await engine.undo())
    expect(must(await engine.fingerprint())).toBe(before)
    await engine.close()
  })

  it.each(['reading', 'planning', 'writing'] as const)('cancels an import at %s with nothing written', async (last) => {
    const { engine, journal, notices } = await sample()
    const text = journal.text
    const sink = (_: number, step: string) => step !== last
    expect(await engine.importClaims(new Blob(['statement\nThe ford is closed.']), {}, sink)).toMatchObject({
      ok: false,
      code: 'work-cancelled',
    })
    await told()
    expect(journal.text).toBe(text)
    expect(notices).toEqual([])
    expect(must(await engine.summary()).counts.claims).toBe(29)
    await engine.close()
  })

  it('lets go of a case when its reading breaks off', async () => {
    const [id, journal, locks] = [newId(), new MemoryJournal(), new MemoryLocks()]
    journal.append = () => Promise.reject(new Error('The disk is gone.'))
    const close = vi.spyOn(journal, 'close')
    expect(await new CaseEngine(locks).open(requestOf(id), journal)).toMatchObject({ ok: false, code: 'unexpected' })
    expect(close).toHaveBeenCalled()
    const { report } = await openEngine(requestOf(id), new MemoryJournal(), locks)
    expect(report.readOnly).toBe(false)
  })

  it('gives a failure where something throws', async () => {
    const { engine } = await sample()
    const broken = () => Promise.reject(new Error('the window is gone'))
    const exported = await engine.exportPieces({ kind: 'folder-of-notes', scope: 'case' }, broken)
    expect(exported).toMatchObject({
      ok: false,
      code: 'unexpected',
      message: expect.stringContaining('window is gone'),
    })
    await engine.close()
  })
})

const disputed = { kind: 'is', field: 'status', values: ['disputed'] } as const
