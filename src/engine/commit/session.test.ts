import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'
import { tables } from '#core/model/tables.ts'
import type { Progress } from '../progress.ts'
import { CaseStore } from '../store/case-store.ts'
import { fingerprintOf } from '../testing/fingerprint-of.ts'
import { MemoryJournal } from '../testing/memory-journal.ts'
import { addEntity, entityNames, fill, must, newId, openSession } from '../testing/open-session.ts'

async function newCase(names: readonly string[]) {
  const caseId = newId()
  const journal = new MemoryJournal()
  const watched = await openSession(caseId, journal)
  await fill(watched.session, caseId, names)
  return { caseId, journal, ...watched }
}

function manyEntities(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: newId(), name: `entity ${index}`, kind: 'thing' as const }))
}

describe('a session', () => {
  it('J-3: numbers entries from 1 and says what was done', async () => {
    const { session, journal } = await newCase(['Kabul'])
    expect(session.seq).toBe(2)
    const lines = journal.text.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({
      seq: 2,
      command: 'entity/create',
      origin: 'user',
      actor: 'analyst',
    })
  })

  it('J-10: undoes and redoes without limit, across a restart', async () => {
    const { caseId, session, journal } = await newCase(['a', 'b', 'c'])
    must(await session.undo())
    must(await session.undo())
    expect(entityNames(session)).toEqual(['a'])
    await session.close()
    const again = await openSession(caseId, journal)
    expect(await again.session.offers()).toEqual({
      undo: expect.stringContaining('a'),
      redo: expect.stringContaining('b'),
    })
    must(await again.session.redo())
    must(await again.session.redo())
    expect(entityNames(again.session)).toEqual(['a', 'b', 'c'])
    expect((await again.session.redo()).ok).toBe(false)
    must(await again.session.undo())
    must(await addEntity(again.session, 'd'))
    expect((await again.session.offers()).redo).toBeNull()
    must(await again.session.undo())
    must(await again.session.undo())
    must(await again.session.undo())
    expect(entityNames(again.session)).toEqual([])
  })

  it('J-10: takes back none but the change that is named', async () => {
    const { session } = await newCase([])
    const { seq } = must(await addEntity(session, 'a'))
    const newer = must(await addEntity(session, 'b'))
    expect(await session.undo(seq)).toMatchObject({ ok: false, code: 'undo-overtaken' })
    expect(entityNames(session)).toEqual(['a', 'b'])
    must(await session.undo(newer.seq))
    must(await session.undo(seq))
    expect(await session.undo(seq)).toMatchObject({ ok: false, code: 'undo-overtaken' })
    expect(entityNames(session)).toEqual([])
  })

  it('J-11: does not offer to undo the founding of a case', async () => {
    const { session } = await newCase([])
    expect(await session.offers()).toEqual({ undo: null, redo: null })
    expect(await session.undo()).toMatchObject({ ok: false, message: 'There is nothing to undo.' })
  })

  it('J-16: changes nothing when the disk is full', async () => {
    const { session, journal, committed } = await newCase(['a'])
    const before = { size: journal.bytes.length, diffs: committed.length }
    journal.room = journal.bytes.length + 20
    expect(await addEntity(session, 'b')).toMatchObject({ ok: false, code: 'disk-full' })
    expect(entityNames(session)).toEqual(['a'])
    expect({ size: journal.bytes.length, diffs: committed.length }).toEqual(before)
    journal.room = Number.POSITIVE_INFINITY
    must(await addEntity(session, 'c'))
    expect(session.seq).toBe(3)
  })

  it('writes nothing when a command has nothing to change, or is refused', async () => {
    const { session, journal } = await newCase(['a'])
    const size = journal.bytes.length
    expect(await addEntity(session, 'A')).toMatchObject({ ok: false })
    expect(await session.run('no/such', {})).toMatchObject({ ok: false, code: 'command-unknown' })
    expect(journal.bytes.length).toBe(size)
  })

  it('plans a command on many records in steps, and gives it up after any of them with nothing changed', async () => {
    const { session, journal } = await newCase([])
    const entities = manyEntities(3000)
    must(await session.run('claim/import', { claims: [], tags: [], entities }))
    const classify = { entities: entities.map(({ id }) => id), kind: 'place' }
    const shares: number[] = []
    const changed = await session.run('entity/classify', classify, {
      progress: async (share) => {
        shares.push(share)
        return ok(null)
      },
    })
    expect(must(changed).records).toBe(3000)
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    must(await session.undo())
    const before = { seq: session.seq, size: journal.bytes.length, records: fingerprintOf(session.state, tables) }
    for (const last of shares.keys()) {
      let heard = -1
      const progress = async () => {
        heard += 1
        return heard < last ? ok(null) : fail('given-up', 'No more.')
      }
      const given = await session.run('entity/classify', classify, { progress })
      expect(given).toMatchObject({ ok: false, code: 'given-up' })
    }
    expect({ seq: session.seq, size: journal.bytes.length, records: fingerprintOf(session.state, tables) }).toEqual(
      before,
    )
  })

  it('J-10: undoes and redoes a bulk change in steps, and gives it up after any before it is written with nothing changed', async () => {
    const { session, journal } = await newCase(['Kabul'])
    const before = fingerprintOf(session.state, tables)
    must(await session.run('claim/import', { claims: [], tags: [], entities: manyEntities(9000) }))
    const imported = fingerprintOf(session.state, tables)
    const heard: [share: number, step: string][] = []
    const progress: Progress = async (share, step) => {
      heard.push([share, step])
      return ok(null)
    }
    must(await session.undo(null, progress))
    expect(fingerprintOf(session.state, tables)).toBe(before)
    expect(heard.map(([, step]) => step)).toEqual(['reading', 'reading', 'reading', 'writing'])
    expect(heard.map(([share]) => share)).toEqual(heard.map(([share]) => share).toSorted((one, other) => one - other))
    const undone = { seq: session.seq, size: journal.bytes.length }
    for (const last of heard.keys()) {
      let steps = -1
      const givenUp: Progress = async () => {
        steps += 1
        return steps < last ? ok(null) : fail('given-up', 'No more.')
      }
      expect(await session.redo(givenUp)).toMatchObject({ ok: false, code: 'given-up' })
    }
    expect({ seq: session.seq, size: journal.bytes.length }).toEqual(undone)
    expect(fingerprintOf(session.state, tables)).toBe(before)
    heard.length = 0
    must(await session.redo(progress))
    expect(heard).toHaveLength(4)
    expect(fingerprintOf(session.state, tables)).toBe(imported)
  })

  it('asks nobody about undoing a small change', async () => {
    const { session } = await newCase(['a'])
    must(await session.undo(null, async () => expect.unreachable()))
    must(await session.redo(async () => expect.unreachable()))
    expect(entityNames(session)).toEqual(['a'])
  })

  it('plans what reaches many claims in steps', async () => {
    const { session } = await newCase([])
    const entities = manyEntities(3)
    const [into, ...others] = entities.map(({ id }) => id)
    const named = others.map((entity) => [entity])
    const claims = Array.from({ length: 2000 }, (_, index) => ({
      id: newId(),
      statement: `Claim ${index}`,
      kind: 'event' as const,
      entities: named[index % 2] ?? [],
    }))
    must(await session.run('claim/import', { claims, tags: [], entities }))
    const before = fingerprintOf(session.state, tables)
    const shares: number[] = []
    const progress: Progress = async (share) => {
      shares.push(share)
      return ok(null)
    }
    must(await session.run('entity/merge', { into, entities: others }, { progress }))
    expect(new Set(shares).size).toBeGreaterThan(8)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    const merged = [...session.state.all('claims')]
    expect(merged.filter((claim) => claim.entities.some((entity) => entity === into))).toHaveLength(2000)
    must(await session.undo())
    expect(fingerprintOf(session.state, tables)).toBe(before)
  })

  it('runs commands that come at once one after the other', async () => {
    const { session } = await newCase([])
    const names = Array.from({ length: 20 }, (_, index) => `entity ${index}`)
    const results = await Promise.all(names.map((name) => addEntity(session, name)))
    expect(results.map((result) => (result.ok ? result.value.seq : null))).toEqual(names.map((_, index) => index + 2))
  })

  it('goes on in the journal when the store cannot be written, and the next opening makes it good', async () => {
    const { caseId, session, journal, warnings } = await newCase(['a'])
    session.store.close()
    must(await addEntity(session, 'b'))
    must(await addEntity(session, 'c'))
    await vi.waitFor(() => expect(warnings).toHaveLength(1))
    const again = await openSession(caseId, journal)
    expect(entityNames(again.session)).toEqual(['a', 'b', 'c'])
    expect((await again.session.entries(0, 10)).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  })

  it('finds the entries that touched a record', async () => {
    const { session } = await newCase(['a', 'b'])
    const [entity] = [...session.state.all('entities')]
    if (entity === undefined) throw new Error('no entity')
    must(await session.run('entity/rename', { entity: entity.id, name: 'z' }))
    expect((await session.entriesOf(entity.id)).map(({ command }) => command)).toEqual([
      'entity/rename',
      'entity/create',
    ])
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('opening a case', () => {
  it('J-9: rebuilds a store that was deleted from the journal, to the same records', async () => {
    const { caseId, session, journal } = await newCase(['a', 'b'])
    must(await session.undo())
    const before = fingerprintOf(session.state, tables)
    await session.close()
    await CaseStore.remove(caseId)
    const again = await openSession(caseId, journal)
    expect(fingerprintOf(again.session.state, tables)).toBe(before)
    expect(again.repairs).toEqual(['The working copy of this case was missing. It was rebuilt from the journal.'])
    expect((await again.session.offers()).redo).toContain('b')
  })

  it.each([
    ['is missing', 'rebuilt', async (caseId: string) => await CaseStore.remove(caseId)],
    [
      'has not seen all entries',
      'caught up',
      async (_: string, journal: MemoryJournal) => {
        const elsewhere = new MemoryJournal()
        elsewhere.text = journal.text
        const other = await openSession(newId(), elsewhere)
        for (const name of ['c', 'd']) must(await addEntity(other.session, name))
        journal.text = elsewhere.text
      },
    ],
  ])(
    'opens a case whose store %s and cannot be written from its journal, and the next opening makes it good',
    async (_, how, leave) => {
      const { caseId, session, journal } = await newCase(['a', 'b'])
      await session.close()
      await leave(caseId, journal)
      const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError')
      })
      const again = await openSession(caseId, journal)
      const names = how === 'rebuilt' ? ['a', 'b'] : ['a', 'b', 'c', 'd']
      expect(again.repairs).toHaveLength(1)
      expect(again.repairs[0]).toMatch(
        /^The working copy of this case could not be written: .*The disk is full.* made good when the case is opened next\.$/,
      )
      expect(entityNames(again.session)).toEqual(names)
      must(await addEntity(again.session, 'e'))
      must(await again.session.undo())
      must(await again.session.undo())
      const { seq } = again.session
      const numbers = (entries: readonly { readonly seq: number }[]) => entries.map((entry) => entry.seq)
      expect(numbers(await again.session.entries(0, 20))).toEqual(
        Array.from({ length: seq }, (_, index) => seq - index),
      )
      const before = fingerprintOf(again.session.state, tables)
      expect(again.warnings).toEqual([])
      await again.session.close()
      disk.mockRestore()
      const third = await openSession(caseId, journal)
      expect([fingerprintOf(third.session.state, tables), third.session.seq]).toEqual([before, seq])
      expect(third.repairs).toEqual(
        how === 'rebuilt' ? ['The working copy of this case was missing. It was rebuilt from the journal.'] : [],
      )
      expect(numbers(await third.session.entries(0, 20))).toHaveLength(seq)
      await third.session.close()
    },
  )

  it('J-12: cuts off a torn end and says so', async () => {
    const { caseId, session, journal } = await newCase(['a', 'b'])
    await session.close()
    const whole = journal.text
    for (const cut of [1, 40, 200]) {
      journal.text = whole.slice(0, -cut)
      const again = await openSession(caseId, journal)
      expect(entityNames(again.session)).toEqual(['a'])
      expect(again.repairs.join(' ')).toContain('taken off the end of the journal')
      must(await addEntity(again.session, 'c'))
      await again.session.close()
      const third = await openSession(caseId, journal)
      expect(entityNames(third.session)).toEqual(['a', 'c'])
      expect(third.repairs).toEqual([])
      await third.session.close()
      await CaseStore.remove(caseId)
    }
  })

  it('J-13: opens an altered journal for reading only, and names the line', async () => {
    const { caseId, session, journal } = await newCase(['Kabul', 'Moscow'])
    await session.close()
    journal.text = journal.text.replace('Kabul', 'Kabuk')
    await CaseStore.remove(caseId)
    const again = await openSession(caseId, journal)
    expect(again.session.readOnly).toBe(true)
    expect(again.repairs.join(' ')).toContain('damaged in line 3')
    expect(entityNames(again.session)).toEqual([])
    expect(await addEntity(again.session, 'x')).toMatchObject({ ok: false, code: 'read-only' })
  })

  it('J-13: warns of an old alteration that opening did not need to read', async () => {
    const { caseId, session, journal } = await newCase(['Kabul', 'Moscow'])
    await session.close()
    journal.text = journal.text.replace('Kabul', 'Kabuk')
    const again = await openSession(caseId, journal)
    expect(entityNames(again.session)).toEqual(['Kabul', 'Moscow'])
    await again.session.verify(async () => {})
    expect(again.warnings.join(' ')).toContain('damaged in line 3')
  })

  it('J-13: shows the working copy when the last entry was altered', async () => {
    const { caseId, session, journal } = await newCase(['Kabul', 'Moscow'])
    await session.close()
    journal.text = journal.text.replace('Moscow', 'Moscov')
    const again = await openSession(caseId, journal)
    expect(again.session.readOnly).toBe(true)
    expect(entityNames(again.session)).toEqual(['Kabul', 'Moscow'])
  })

  it('J-18: opens a case for reading only when a page of a change is missing, and names it', async () => {
    const { caseId, session, journal } = await newCase(['Kabul'])
    must(await session.run('claim/import', { claims: [], tags: [], entities: manyEntities(5000) }))
    await session.close()
    await CaseStore.remove(caseId)
    const pages = [...journal.pages.keys()]
    expect(pages).toHaveLength(2)
    const [name = Sha256.parse('')] = pages
    journal.pages.delete(name)
    const again = await openSession(caseId, journal)
    expect(again.session.readOnly).toBe(true)
    expect(again.repairs.join(' ')).toContain(`“pages/${name}” is missing`)
    expect(entityNames(again.session)).toEqual(['Kabul'])
    expect(journal.pages.size).toBe(1)
  })

  it('J-14: refuses a newer journal, and leaves it as it is', async () => {
    const { caseId, session, journal } = await newCase(['a'])
    await session.close()
    await CaseStore.remove(caseId)
    journal.text = journal.text.replace('"version":2', '"version":3')
    const text = journal.text
    await expect(openSession(caseId, journal)).rejects.toThrow('newer Claimbench')
    expect(journal.text).toBe(text)
  })

  it('J-15: applies entries that the store has not seen', async () => {
    const { caseId, session, journal } = await newCase(['a'])
    await session.close()
    const elsewhere = new MemoryJournal()
    elsewhere.text = journal.text
    const other = await openSession(newId(), elsewhere)
    must(await addEntity(other.session, 'b'))
    journal.text = elsewhere.text
    const again = await openSession(caseId, journal)
    expect(entityNames(again.session)).toEqual(['a', 'b'])
    expect(again.repairs).toEqual([])
  })

  it('refuses a journal that vanished while its store holds work', async () => {
    const { caseId, session } = await newCase(['a'])
    await session.close()
    await expect(openSession(caseId, new MemoryJournal())).rejects.toThrow('empty or gone')
  })
})
