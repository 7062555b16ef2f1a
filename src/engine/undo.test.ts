import { expect, it } from 'vitest'
import { allRows } from '#core/query/all-rows.ts'
import type { WorkSink } from './api.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { MemoryLocks } from './testing/memory-locks.ts'
import { openEngine, requestOf } from './testing/open-engine.ts'
import { must, newId } from './testing/open-session.ts'

const claims = allRows('claims')

it('answers what is asked while a bulk change is taken back, and can be told to leave it', async () => {
  const journal = new MemoryJournal()
  const { engine } = await openEngine(requestOf(newId()), journal, new MemoryLocks())
  const rows = Array.from({ length: 1500 }, (_, row) => `Lorry ${row} crossed.`)
  must(await engine.importClaims(new Blob([['statement', ...rows].join('\n')]), {}))
  const count = async (): Promise<number> => must(await engine.query(claims, { offset: 0, count: 1 })).total
  const seen: number[] = []
  const sink =
    (isWanted: boolean): WorkSink =>
    async (_, step) => {
      seen.push(await count())
      return step === 'reading' || isWanted
    }
  const { text } = journal
  expect(await engine.undo(null, sink(false))).toMatchObject({ ok: false, code: 'work-cancelled' })
  expect([journal.text, await count()]).toEqual([text, 1500])
  must(await engine.undo(null, sink(true)))
  expect(await count()).toBe(0)
  must(await engine.redo(sink(true)))
  expect(await count()).toBe(1500)
  expect(seen).toEqual([1500, 1500, 1500, 1500, 0, 0])
  await engine.close()
})
