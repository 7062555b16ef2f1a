import { describe, expect, it } from 'vitest'
import type { Diff } from '#core/journal/diff.ts'
import { sha256OfText } from '#core/journal/line.ts'
import { ok } from '#core/lib/result.ts'
import { EntityId, EntryId } from '#core/model/ids.ts'
import { Timestamp } from '#core/model/time.ts'
import { jsonPages } from '../testing/json-pages.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { must, newId } from '../testing/open-session.ts'
import { beginJournal, Journal, type NewEntry } from './journal.ts'
import { scanJournal } from './scan.ts'

const at = Timestamp.parse('2026-01-01T00:00:00.000Z')

function entities(count: number): Diff {
  const added = Array.from({ length: count }, (_, index) => ({
    id: EntityId.parse(newId()),
    name: `Entity ${index} کابل`,
    kind: 'thing' as const,
    aliases: [],
    description: '',
    createdAt: at,
    updatedAt: at,
  }))
  return { entities: { added, updated: [], removed: [] } }
}

function entry(diff: Diff, payload: unknown = {}): NewEntry {
  return { id: EntryId.parse(newId()), at, actor: 'a', origin: 'user', command: 'x/y', words: 'Do', payload, diff }
}

async function newJournal() {
  const port = new MemoryJournal()
  const tail = must(await beginJournal(port, newId()))
  return { port, journal: new Journal(port, tail, jsonPages()) }
}

async function scanned(port: MemoryJournal) {
  const diffs: Diff[] = []
  const report = await scanJournal(port, jsonPages(), { offset: 0, seq: 0, hash: null }, async (entry) => {
    diffs.push(must(await entry.diff()))
    return ok(true)
  })
  return { report: must(report), diffs }
}

describe('a journal', () => {
  it('J-1: begins with its header and ends every line with a line feed', async () => {
    const { port, journal } = await newJournal()
    must(await journal.append(entry(entities(1))))
    expect(port.text).toMatch(/^\{"format":"claimbench-journal","version":2,"case":"[^"]+"\}\n[^\n]+\n$/)
  })

  it('J-1: is read and goes on where its header is of version 1', async () => {
    const port = new MemoryJournal()
    const header = `{"format":"claimbench-journal","version":1,"case":"${newId()}"}`
    port.text = `${header}\n`
    const tail = { seq: 0, hash: sha256OfText(header), size: port.bytes.length }
    const journal = new Journal(port, tail, jsonPages())
    const diff = entities(1)
    must(await journal.append(entry(diff)))
    const { report, diffs } = await scanned(port)
    expect(report).toMatchObject({ stop: null, tail: { seq: 1 } })
    expect(diffs).toEqual([diff])
  })

  it('J-2: only grows', async () => {
    const { port, journal } = await newJournal()
    const before = port.text
    must(await journal.append(entry(entities(1))))
    expect(port.text.startsWith(before)).toBe(true)
  })

  it('J-5: chains every line to the one before it', async () => {
    const { port, journal } = await newJournal()
    must(await journal.append(entry(entities(1))))
    must(await journal.append(entry(entities(1))))
    const [header, first, second] = port.text.split('\n')
    expect(JSON.parse(first ?? '').previous).toBe(sha256OfText(header ?? ''))
    expect(JSON.parse(second ?? '').previous).toBe(JSON.parse(first ?? '').hash)
  })

  it('J-6: writes a large diff in chunks and reads it back whole', async () => {
    const { port, journal } = await newJournal()
    const diff = entities(10_000)
    const place = must(await journal.append(entry(diff)))
    must(await journal.append(entry(entities(1))))
    expect(port.text.split('\n')).toHaveLength(1 + 10 + 1 + 1 + 1)
    expect(must(await must(await journal.read(place)).diff())).toEqual(diff)
    const { report, diffs } = await scanned(port)
    expect(diffs[0]).toEqual(diff)
    expect(report.tail).toEqual(journal.tail)
    expect(must(await journal.verify(async () => {}))).toBeNull()
  })

  it('J-6: lets chunks without their entry count for nothing', async () => {
    const { port, journal } = await newJournal()
    const { tail } = journal
    must(await journal.append(entry(entities(10_000))))
    port.text = `${port.text.split('\n').slice(0, 3).join('\n')}\n`
    const { report, diffs } = await scanned(port)
    expect(diffs).toEqual([])
    expect(report.stop).toMatchObject({ kind: 'torn', offset: tail.size })
  })

  it('J-7: keeps a long payload as its length and SHA-256', async () => {
    const { journal } = await newJournal()
    const payload = { text: 'x'.repeat(100_000) }
    const place = must(await journal.append(entry(entities(1), payload)))
    const text = JSON.stringify(payload)
    expect(must(await journal.read(place)).payload).toEqual({
      omitted: true,
      length: text.length,
      sha256: sha256OfText(text),
    })
  })

  it('J-13: names the line that was taken out, swapped or altered', async () => {
    const { port, journal } = await newJournal()
    for (let count = 0; count < 4; count += 1) must(await journal.append(entry(entities(1))))
    const lines = port.text.trimEnd().split('\n')
    const [header = '', first = '', second = '', third = ''] = lines
    port.text = `${[header, first, third].join('\n')}\n`
    expect((await scanned(port)).report.stop?.message).toContain('damaged in line 3')
    port.text = `${[header, second, first].join('\n')}\n`
    expect((await scanned(port)).report.stop?.message).toContain('damaged in line 2')
    port.text = `${[first, second].join('\n')}\n`
    expect((await scanned(port)).report.stop?.message).toContain('line 1')
  })
})
