import { assert, asyncProperty, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulkSize } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import { invert, sizeOf } from '#core/journal/invert.ts'
import { fail, ok } from '#core/lib/result.ts'
import { EntityId, EntryId, Sha256, TagId } from '#core/model/ids.ts'
import { Timestamp } from '#core/model/time.ts'
import { jsonPages } from '../testing/json-pages.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { must, newId } from '../testing/open-session.ts'
import { beginJournal, Journal, type NewEntry } from './journal.ts'
import { sha256Of } from './page-check.ts'
import { type ScanReport, scanJournal } from './scan.ts'

const at = Timestamp.parse('2026-01-01T00:00:00.000Z')
const fromTheStart = { offset: 0, seq: 0, hash: null }
const goOn = async () => {}

function entity(name: string) {
  return {
    id: EntityId.parse(newId()),
    name,
    kind: 'thing' as const,
    aliases: [],
    description: '',
    createdAt: at,
    updatedAt: at,
  }
}

function tag() {
  const id = TagId.parse(newId())
  return {
    id,
    name: 'x',
    parent: null,
    colour: 'red' as const,
    description: '',
    order: 0,
    createdAt: at,
    updatedAt: at,
  }
}

/** A diff that adds, updates and removes so many entities. */
function entities(added: number, updated = 0, removed = 0): Diff {
  const some = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => entity(`${name} ${index} کابل`))
  const pairs = some(updated, 'updated').map(
    ({ id, name }) =>
      [
        { id, name },
        { id, name: `${name}!` },
      ] as const,
  )
  return { entities: { added: some(added, 'added'), updated: pairs, removed: some(removed, 'removed') } }
}

function entry(diff: Diff): NewEntry {
  return { id: EntryId.parse(newId()), at, actor: 'a', origin: 'user', command: 'x/y', words: 'Do', payload: {}, diff }
}

async function newJournal() {
  const port = new MemoryJournal()
  const tail = must(await beginJournal(port, newId()))
  return { port, journal: new Journal(port, tail, jsonPages()) }
}

/** Scans a journal and reads every entry's whole diff. */
async function scanned(port: MemoryJournal): Promise<{ readonly report: ScanReport; readonly diffs: readonly Diff[] }> {
  const diffs: Diff[] = []
  const report = await scanJournal(port, jsonPages(), fromTheStart, async (read) => {
    const diff = await read.diff()
    if (!diff.ok) return diff
    diffs.push(diff.value)
    return ok(true)
  })
  return { report: must(report), diffs }
}

/** The SHA-256 of the first page of a port, and its bytes. */
function firstPage(port: MemoryJournal) {
  const [page] = port.pages
  if (page === undefined) throw new Error('no page')
  return { sha256: page[0], bytes: page[1] }
}

/** Appends an entry, the records of a bulk diff as pages. */
function append(journal: Journal, whole: NewEntry, codec = jsonPages()) {
  if (sizeOf(whole.diff) <= bulkSize) return journal.append(whole)
  const { rest, pages } = codec.encode(whole.diff)
  return journal.append({ ...whole, diff: rest }, pages)
}

describe('the pages of a journal', () => {
  it('J-17: hold the records of a bulk diff, which the entry names and gives back', async () => {
    const { port, journal } = await newJournal()
    const diff = entities(3000, 1500, 700)
    const appended = must(await append(journal, entry(diff)))
    must(await append(journal, entry(entities(1))))
    expect(port.text.split('\n')).toHaveLength(1 + 1 + 1 + 1)
    expect(port.bytes.length).toBeLessThan(10_000)
    for (const { sha256, bytes } of appended.pages) {
      expect(port.pages.get(sha256)).toHaveLength(bytes)
      expect(await sha256Of(port.pages.get(sha256) ?? new Uint8Array())).toBe(sha256)
    }
    expect(appended.pages.map(({ part, rows }) => `${rows} ${part}`)).toEqual([
      '700 removed',
      '1000 from',
      '1000 to',
      '500 from',
      '500 to',
      '1000 added',
      '1000 added',
      '1000 added',
    ])
    const read = must(await journal.read(appended))
    expect(read.pages).toEqual(appended.pages)
    expect(must(await read.diff())).toEqual(diff)
    expect((await scanned(port)).diffs[0]).toEqual(diff)
  })

  it('J-17: are not made for a diff that is not bulk', async () => {
    const { port, journal } = await newJournal()
    expect(must(await append(journal, entry(entities(1024)))).pages).toEqual([])
    expect(port.pages.size).toBe(0)
    expect(port.text).not.toContain('"pages"')
  })

  it('J-17: stand on the disk before the line of their entry does', async () => {
    const { port, journal } = await newJournal()
    const steps: string[] = []
    const watched = Object.assign(Object.create(port) as MemoryJournal, {
      writePages: async (pages: Parameters<MemoryJournal['writePages']>[0]) => {
        const written = await port.writePages(pages)
        steps.push('pages')
        return written
      },
      append: async (bytes: Uint8Array) => {
        steps.push('line')
        return port.append(bytes)
      },
    })
    must(await append(new Journal(watched, journal.tail, jsonPages()), entry(entities(5000))))
    expect(steps).toEqual(['pages', 'line'])
  })

  it('J-17: are made and handed over a few at a time, however large the change', async () => {
    const { port, journal } = await newJournal()
    const size = 1024 * 1024
    const sizes: number[] = []
    let made = 0
    let written = 0
    let mostHeld = 0
    const { writePages } = port
    port.writePages = async (pages) => {
      sizes.push(pages.length)
      const done = await writePages.call(port, pages)
      written += pages.length
      return done
    }
    function* pages() {
      for (; made < 20; made += 1) {
        mostHeld = Math.max(mostHeld, made - written)
        yield { table: 'entities', part: 'added', rows: 1, bytes: new Uint8Array(size).fill(made) } as const
      }
    }
    const appended = must(await new Journal(port, journal.tail, jsonPages()).append(entry({}), pages()))
    expect(appended.pages).toHaveLength(20)
    expect(sizes).toEqual([4, 4, 4, 4, 4])
    expect(mostHeld).toBeLessThanOrEqual(8)
  })

  it('J-17: cost no room again when their change is taken back', async () => {
    const { port, journal } = await newJournal()
    const diff = entities(5000)
    must(await append(journal, entry(diff)))
    const { size } = port.pages
    must(await append(journal, entry(invert(diff))))
    expect(port.pages.size).toBe(size)
    expect((await scanned(port)).diffs).toEqual([diff, invert(diff)])
  })

  it('J-6, J-17: leave to chunk lines what a codec takes into no page', async () => {
    const port = new MemoryJournal()
    const codec = jsonPages('entities')
    const journal = new Journal(port, must(await beginJournal(port, newId())), codec)
    const diff = { ...entities(5000), tags: { added: [tag()], updated: [], removed: [] } }
    const place = must(await append(journal, entry(diff), codec))
    expect(place.pages).toMatchObject([{ table: 'tags', part: 'added', rows: 1 }])
    expect(port.text.split('\n')).toHaveLength(1 + 5 + 1 + 1)
    expect(must(await must(await journal.read(place)).diff())).toEqual(diff)
  })

  it('J-17: are read only when the diff is asked for', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    port.pages.clear()
    const words: string[] = []
    const report = await scanJournal(port, jsonPages(), fromTheStart, async (read) => ok(words.push(read.words) > 0))
    expect(must(report).stop).toBeNull()
    expect(words).toEqual(['Do'])
  })

  it('J-18: make an entry an altered one when a page is missing or damaged, and name it', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(1))))
    const { size } = journal.tail
    must(await append(journal, entry(entities(5000))))
    const { sha256, bytes } = firstPage(port)
    const broken: readonly (readonly [Uint8Array | null, string])[] = [
      [null, 'missing'],
      [bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)), 'damaged'],
      [bytes.slice(0, -1), 'damaged'],
    ]
    for (const [altered, word] of broken) {
      port.pages.delete(sha256)
      if (altered !== null) port.pages.set(sha256, altered)
      const { report, diffs } = await scanned(port)
      expect(report.stop).toMatchObject({ kind: 'altered', offset: size })
      expect(report.stop?.message).toContain(`line 3. The page file “pages/${sha256}” is ${word}`)
      expect(report.tail).toMatchObject({ seq: 1, size })
      expect(diffs).toHaveLength(1)
      expect(must(await journal.verify(goOn))).toContain(sha256)
      expect(port.pages.size).toBe(altered === null ? 4 : 5)
    }
  })

  it('J-18: are not called altered when only the way to them is cut', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    const failure = fail('journal-unreadable', 'The disk does not answer.')
    port.readPage = async () => failure
    expect(await journal.verify(goOn)).toEqual(failure)
  })

  it('J-19: are swept when no entry names them, once all is found sound', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    const named = [...port.pages.keys()]
    const left = Sha256.parse('0'.repeat(64))
    port.pages.set(left, new Uint8Array([1]))
    expect((await scanned(port)).report.stop).toBeNull()
    expect(must(await journal.verify(goOn))).toBeNull()
    expect([...port.pages.keys()]).toEqual(named)
    port.pages.set(left, new Uint8Array([1]))
    port.text = port.text.replace('"words":"Do"', '"words":"Undo"')
    expect(must(await journal.verify(goOn))).toContain('damaged')
    expect(port.pages.has(left)).toBe(true)
  })

  it('J-19: are swept when their change did not fit on the disk, and keep the room of the next', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    const before = [...port.pages.keys()]
    const { size } = journal.tail
    port.room = port.bytes.length + [...port.pages.values()].reduce((total, page) => total + page.length, 300_000)
    expect(await append(journal, entry(entities(6000)))).toMatchObject({ ok: false, code: 'disk-full' })
    expect([...port.pages.keys()]).toEqual(before)
    expect(port.bytes.length).toBe(size)
    must(await append(journal, entry(entities(3))))
  })

  it('J-19: are not swept between being written and being named', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    let appending: Promise<unknown> | null = null
    must(
      await journal.verify(async () => {
        appending ??= journal.append(entry(entities(6000)))
        await Promise.resolve()
      }),
    )
    await appending
    expect((await scanned(port)).diffs.map(sizeOf)).toEqual([5000, 6000])
    expect(must(await journal.verify(goOn))).toBeNull()
    expect((await scanned(port)).diffs.map(sizeOf)).toEqual([5000, 6000])
  })

  it('are checked in pauses, and no further once a pause throws', async () => {
    const { port, journal } = await newJournal()
    must(await append(journal, entry(entities(5000))))
    let pauses = 0
    const stop = async () => {
      pauses += 1
      if (pauses === 3) throw new Error('stopped')
    }
    const read: string[] = []
    const { readPage } = port
    port.readPage = (sha256) => {
      read.push(sha256)
      return readPage.call(port, sha256)
    }
    await expect(journal.verify(stop)).rejects.toThrow('stopped')
    expect(read).toHaveLength(2)
  })

  it('give back any diff', async () => {
    const count = nat({ max: 3000 })
    await assert(
      asyncProperty(count, count, count, async (added, updated, removed) => {
        const { journal } = await newJournal()
        const diff = entities(added + 2000, updated, removed)
        const place = must(await append(journal, entry(diff)))
        expect(must(await must(await journal.read(place)).diff())).toEqual(diff)
      }),
      { numRuns: 10 },
    )
  })
})
