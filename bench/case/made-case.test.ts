import { describe, expect, it } from 'vitest'
import { tables } from '#core/model/tables.ts'
import { fingerprintOf } from '#engine/testing/fingerprint-of.ts'
import { MemoryJournal } from '#engine/testing/memory-journal.ts'
import { must, newId, openSession } from '#engine/testing/open-session.ts'
import { makeCase, stateOf } from '../make-claims.ts'
import { foundation, MadeCase } from './made-case.ts'
import { writeJournal } from './write-case.ts'

const claims = 3_500
const records = makeCase(claims)
const made = new MadeCase({ claims, statements: null })

describe('a made case', () => {
  it('is the same however it is sliced', () => {
    const sliced = [...made.slices(1000)]
    expect(sliced).toHaveLength(5)
    for (const table of ['tags', 'entities', 'contents', 'sources', 'claims', 'mentions', 'links', 'notes'] as const)
      expect(sliced.flatMap((slice) => [...slice[table]])).toEqual(records[table])
  })

  it('is sound: the engine imports it, slice by slice, as it is', async () => {
    const id = newId()
    const { session } = await openSession(id, new MemoryJournal())
    must(await session.run('case/create', { id, ...foundation }))
    for (const slice of made.slices(1000)) must(await session.run('case/import', { ...slice, views: [] }))
    const apartFromCase = tables.filter((table) => table !== 'cases')
    expect(fingerprintOf(session.state, apartFromCase)).toBe(fingerprintOf(stateOf(records), apartFromCase))
  })

  it('is written as a journal that opens with the same records', async () => {
    const journal = new MemoryJournal()
    await writeJournal(journal, made)
    const { session, warnings } = await openSession(made.id, journal)
    await session.verify(() => Promise.resolve())
    expect(warnings).toEqual([])
    expect(session.readOnly).toBe(false)
    expect(fingerprintOf(session.state, tables)).toBe(fingerprintOf(stateOf(records), tables))
  })

  it('has claims in several scripts, most of them stated by a source, some linked and annotated', () => {
    const share = (count: number): number => count / claims
    expect(records.tags).toHaveLength(60)
    expect(records.sources).toHaveLength(4)
    expect(share(records.mentions.length)).toBeCloseTo(0.78, 1)
    expect(share(records.links.length)).toBeCloseTo(0.2, 1)
    expect(share(records.notes.length)).toBeCloseTo(0.05, 1)
    const statements = records.claims.map(({ statement }) => statement).join('\n')
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u])
      expect(statements).toMatch(script)
  })

  it('takes real statements in turn in place of made ones', () => {
    const statements = ['The first sentence.', 'The second sentence.']
    const [, slice] = new MadeCase({ claims: 3, statements }).slices(1000)
    expect(slice?.claims.map(({ statement }) => statement)).toEqual([...statements, statements[0]])
  })
})
