import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytesContent, textContent } from '#core/commands/source/contents.ts'
import { writeCaseFile } from '#core/formats/case-file/write-case-file.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { SourceId } from '#core/model/ids.ts'
import { tables } from '#core/model/tables.ts'
import { TestCase } from '#core/testing/test-case.ts'
import type { Session } from '../commit/session.ts'
import { ContentDamaged } from '../contents/content-damaged.ts'
import { asBlob, type HeldContent } from '../contents/held-content.ts'
import type { ReadNow } from '../contents/read-blob.ts'
import { sourceDetail } from '../details/source-detail.ts'
import { CaseRecords } from '../records/case-records.ts'
import type { ContentReading } from '../records/content-table.ts'
import { fingerprintOf } from '../testing/fingerprint-of.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { addEntity, fill, must, newId, openSession } from '../testing/open-session.ts'
import { CaseStore } from './case-store.ts'
import { CaseDatabase, databaseName } from './database.ts'

const report = 'The ford was taken at dawn.'
const original = bytesContent(btoa('<p>The ford was taken at dawn.</p>'))

/** Records whose Blobs can be read at once, as in a worker of a browser: here because they were read aside when the store gave them. */
class UnreadRecords extends CaseRecords {
  readonly #bytes: Map<Blob, Uint8Array>

  constructor(reading: Omit<ContentReading, 'readNow'>, onRead: () => void) {
    const bytes = new Map<Blob, Uint8Array>()
    const readNow: ReadNow = (blob) => {
      onRead()
      const known = bytes.get(blob)
      return known === undefined ? fail('blob-unreadable', 'It is not of the store.') : ok(known)
    }
    super('en', null, { ...reading, readNow })
    this.#bytes = bytes
  }

  override async hold(contents: readonly HeldContent[]): Promise<Result<null>> {
    for (const { data } of contents)
      if (data instanceof Blob) this.#bytes.set(data, new Uint8Array(await data.arrayBuffer()))
    return await super.hold(contents)
  }
}

/** Opens a case as a browser does, and tells how many Blobs have been read, and what was found damaged. */
async function openUnread(caseId: string, journal: MemoryJournal) {
  const seen = { reads: 0 }
  const damaged: string[] = []
  const reading = { damaged: (id: string) => damaged.push(id) }
  const opened = await openSession(caseId, journal, () => new UnreadRecords(reading, () => (seen.reads += 1)))
  return { ...opened, seen, damaged }
}

async function addSource(session: Session, title = 'The report', text = report): Promise<SourceId> {
  const id = SourceId.parse(newId())
  const fields = { kind: 'report', authors: [], publisher: '', owner: '', url: '', published: null, retrieved: null }
  const more = { language: 'en', direction: 'auto', derivesFrom: [], mediaType: 'text/html', reliability: 'F' }
  must(await session.run('source/add', { id, title, ...fields, ...more, text, original: original.data }))
  return id
}

/** A case with a source and a mention in it, closed. */
async function caseWithSource() {
  const caseId = newId()
  const journal = new MemoryJournal()
  const { session } = await openSession(caseId, journal)
  await fill(session, caseId, ['Kabul'])
  const source = await addSource(session)
  const anchors = [{ source, start: 4, end: 8 }]
  const claim = { id: newId(), statement: 'The ford fell.', kind: 'event', tags: [], entities: [], anchors }
  must(await session.run('claim/state', claim))
  const before = fingerprintOf(session.state, tables)
  await session.close()
  return { caseId, journal, source, before }
}

async function stored(caseId: string) {
  const database = new CaseDatabase(caseId)
  const rows = await database.contents.toArray()
  const pages = await database.pages.count()
  database.close()
  return { rows, pages, ids: rows.map(({ id }) => id).sort() }
}

/** Counts the contents that are written from now on; the answer gives how many in each transaction since it was asked last. */
function countPuts(): () => readonly number[] {
  const counts = new Map<IDBTransaction, number>()
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'contents') counts.set(this.transaction, (counts.get(this.transaction) ?? 0) + 1)
    return put.call(this, value, key)
  })
  return () => {
    const found = [...counts.values()]
    counts.clear()
    return found
  }
}

/** Puts other bytes in the place of a text's. */
async function alter(caseId: string): Promise<void> {
  const database = new CaseDatabase(caseId)
  await database.contents.update(textContent(report).id, { data: new Blob(['The ford was taken at dusk.']) })
  database.close()
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('contents in the store', () => {
  it('take the place of the texts that a store of before has', async () => {
    const { caseId, journal, before } = await caseWithSource()
    const database = new CaseDatabase(caseId)
    const layout = Object.fromEntries(database.tables.map(({ name, schema }) => [name, schema.primKey.src]))
    const state = await database.meta.get('state')
    await database.delete()
    const older = new Dexie(databaseName(caseId))
    older.version(2).stores(layout)
    await older.table('contents').put({ ...textContent(report), data: 'A text of before.' })
    await older.table('contents').put(textContent('A text of no source.'))
    await older.table('meta').put({ ...state, version: 2 })
    older.close()
    const { session, repairs } = await openUnread(caseId, journal)
    expect(repairs).toEqual(['The working copy of this case was missing. It was rebuilt from the journal.'])
    expect(fingerprintOf(session.state, tables)).toBe(before)
    await session.close()
    const { rows, ids } = await stored(caseId)
    expect(ids).toEqual([textContent(report).id, original.id].sort())
    expect(rows.every(({ data }) => data instanceof Blob)).toBe(true)
  })

  it('are Blobs of their bytes under their SHA-256', async () => {
    const { caseId } = await caseWithSource()
    const { rows, ids } = await stored(caseId)
    expect(ids).toEqual([textContent(report).id, original.id].sort())
    const texts = await Promise.all(rows.map(async ({ data }) => (data instanceof Blob ? await data.text() : data)))
    expect(texts.sort()).toEqual([atob(original.data), report].sort())
  })

  it('are not read on opening, then each text once, and give the same case', async () => {
    const { caseId, journal, source, before } = await caseWithSource()
    const { session, seen, repairs } = await openUnread(caseId, journal)
    expect([seen.reads, repairs]).toEqual([0, []])
    for (let time = 0; time < 3; time += 1) {
      expect(must(sourceDetail(session.state, source)).text).toBe(report)
      expect([...session.state.all('mentions')].map(({ anchor }) => anchor.exact)).toEqual(['ford'])
    }
    expect(seen.reads).toBe(1)
    expect(fingerprintOf(session.state, tables)).toBe(before)
    expect(writeCaseFile(session.state)).toContain(original.data)
    await session.close()
  })

  it('go with their source, come back with it, and stay where another has them', async () => {
    const { caseId, journal, source, before } = await caseWithSource()
    const { session, damaged } = await openUnread(caseId, journal)
    must(await session.run('source/retract', { source }))
    await session.close()
    expect((await stored(caseId)).ids).toEqual([])
    const again = await openUnread(caseId, journal)
    must(await again.session.undo())
    expect(fingerprintOf(again.session.state, tables)).toBe(before)
    const other = await addSource(again.session, 'Another', 'The ford was not taken.')
    must(await again.session.run('source/retract', { source: other }))
    must(await again.session.undo())
    must(await again.session.undo())
    must(await again.session.redo())
    must(await again.session.undo())
    await again.session.close()
    expect((await stored(caseId)).ids).toHaveLength(2)
    const last = await openUnread(caseId, journal)
    expect(fingerprintOf(last.session.state, tables)).toBe(before)
    expect([...damaged, ...last.damaged]).toEqual([])
    await last.session.close()
  })

  it('that come with the pages of a bulk change are Blobs too, and in no page of the store', async () => {
    const made = new TestCase()
    const caseId = made.begin()
    for (let number = 0; number < 600; number += 1) made.source(`Report ${number} on the ford.`)
    const { cases: _, ...records } = Object.fromEntries(tables.map((table) => [table, [...made.state.all(table)]]))
    const journal = new MemoryJournal()
    const { session } = await openSession(caseId, journal)
    await fill(session, caseId, ['Kabul'])
    must(await session.run('case/import', records))
    const before = fingerprintOf(session.state, tables)
    await session.close()
    const { rows, pages } = await stored(caseId)
    expect([rows.length, rows.filter(({ data }) => data instanceof Blob).length]).toEqual([600, 600])
    const again = await openUnread(caseId, journal)
    expect(again.seen.reads).toBe(0)
    expect(fingerprintOf(again.session.state, tables)).toBe(before)
    must(await again.session.undo())
    expect(again.session.state.count('contents')).toBe(0)
    await again.session.close()
    expect((await stored(caseId)).rows).toEqual([])
    const last = await openUnread(caseId, journal)
    must(await last.session.redo())
    expect(fingerprintOf(last.session.state, tables)).toBe(before)
    await last.session.close()
    expect(pages).toBeGreaterThan(0)
  })

  it('are written so many at a time that the browser need not hold thousands of files open', async () => {
    const made = new TestCase()
    made.begin()
    const caseId = newId()
    for (let number = 0; number < 700; number += 1) made.source(`Report ${number} on the ford.`)
    const { cases: _, ...records } = Object.fromEntries(tables.map((table) => [table, [...made.state.all(table)]]))
    const journal = new MemoryJournal()
    const { session } = await openSession(caseId, journal)
    await fill(session, caseId, [])
    const written = countPuts()
    must(await session.run('case/import', records))
    const before = fingerprintOf(session.state, tables)
    await session.close()
    expect(written()).toEqual([256, 256, 188])
    await CaseStore.remove(caseId)
    const again = await openSession(caseId, journal)
    expect(fingerprintOf(again.session.state, tables)).toBe(before)
    expect(written()).toEqual([256, 256, 188])
    await again.session.close()
  })

  it('that are there before their entry, as where writing the store was interrupted, are those of the case', async () => {
    const { caseId, journal } = await caseWithSource()
    const elsewhere = new MemoryJournal()
    elsewhere.bytes = journal.bytes
    const other = await openSession(newId(), elsewhere)
    await addSource(other.session, 'Another', 'The ford was not taken.')
    const before = fingerprintOf(other.session.state, tables)
    await other.session.close()
    journal.bytes = elsewhere.bytes
    const database = new CaseDatabase(caseId)
    await database.contents.put(asBlob(textContent('The ford was not taken.')))
    database.close()
    const { session, repairs } = await openUnread(caseId, journal)
    expect([repairs, fingerprintOf(session.state, tables)]).toEqual([[], before])
    must(await session.undo())
    await session.close()
    expect((await stored(caseId)).ids).toEqual([textContent(report).id, original.id].sort())
  })

  it('that are damaged are told of once, never shown, and keep what builds on them out of the journal', async () => {
    const { caseId, journal, source } = await caseWithSource()
    await alter(caseId)
    const { session, damaged } = await openUnread(caseId, journal)
    expect(() => sourceDetail(session.state, source)).toThrow(ContentDamaged)
    expect(() => fingerprintOf(session.state, tables)).toThrow('“The report”')
    const { seq } = session
    await expect(session.run('source/retract', { source })).rejects.toThrow(ContentDamaged)
    must(await addEntity(session, 'Herat'))
    expect(session.seq).toBe(seq + 1)
    // What was done is taken back without their bytes, which the journal has.
    for (const _ of ['Herat', 'the claim', 'the source']) must(await session.undo())
    expect(session.state.count('contents')).toBe(0)
    must(await session.redo())
    expect(must(sourceDetail(session.state, source)).text).toBe(report)
    expect(damaged).toEqual([textContent(report).id])
    await session.close()
  })

  it('that are damaged are found by a look at all of them', async () => {
    const { caseId, journal } = await caseWithSource()
    await alter(caseId)
    const { session, seen, damaged } = await openUnread(caseId, journal)
    await session.state.contents.verify(async () => {})
    expect([damaged, seen.reads]).toEqual([[textContent(report).id], 0])
    await session.close()
  })

  it.each([
    [
      'found damaged by an earlier opening',
      async ({ session }: { session: Session }) => {
        must(await session.store.markDamaged(textContent(report).id))
      },
    ],
    [
      'altered, where they are read at once',
      async ({ session }: { session: Session }, caseId: string) => {
        expect(session.seq).toBeGreaterThan(0)
        await alter(caseId)
      },
    ],
  ])('J-15: that were %s have the store made anew from the journal, and the analyst is told', async (_, damage) => {
    const { caseId, journal, source, before } = await caseWithSource()
    const first = await openSession(caseId, journal)
    await damage(first, caseId)
    await first.session.close()
    const { session, repairs } = await openSession(caseId, journal)
    expect(repairs).toEqual([
      'The working copy of this case could not be read: a text or original in it is damaged. It was rebuilt from the journal.',
    ])
    expect(must(sourceDetail(session.state, source)).text).toBe(report)
    await session.close()
    const later = await openUnread(caseId, journal)
    expect(later.repairs).toEqual([])
    expect(fingerprintOf(later.session.state, tables)).toBe(before)
    await later.session.close()
  })
})
