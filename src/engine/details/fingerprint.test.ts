import { describe, expect, it } from 'vitest'
import { writeCaseFile } from '#core/formats/case-file/write-case-file.ts'
import { claim } from '#core/formats/markdown/testing/sample-case.ts'
import { sha256OfText } from '#core/journal/line.ts'
import { tables } from '#core/model/tables.ts'
import caseFile from '#resources/seed/case.json'
import { CaseRecords } from '../records/case-records.ts'
import { must } from '../testing/open-session.ts'
import { seededCase } from '../testing/seeded-case.ts'
import { fingerprint } from './fingerprint.ts'

const goOn = async () => {}
const never = () => false

/** The bundled case as the engine holds it, its records put in from the last to the first. */
function sample() {
  const { state: made } = seededCase(JSON.stringify(caseFile))
  const state = new CaseRecords('en')
  for (const table of tables) state.load(table, [...made.all(table)].toReversed())
  return { seq: 1, state, made }
}

describe('fingerprint', () => {
  it('is the SHA-256 of the case file', async () => {
    const { seq, state, made } = sample()
    expect(await fingerprint({ seq, state }, goOn, never)).toEqual({
      ok: true,
      value: sha256OfText(writeCaseFile(made)),
    })
  })

  it('is that of the case as it stands when it changes meanwhile', async () => {
    const changing = sample()
    const [first] = changing.made.all('claims')
    const found = await fingerprint(
      changing,
      async () => {
        if (changing.seq === 2 || first === undefined) return
        changing.state.load('claims', [{ ...first, status: 'disputed' }])
        changing.seq = 2
      },
      never,
    )
    expect(found).toEqual({ ok: true, value: sha256OfText(writeCaseFile(changing.state)) })
    expect(found).not.toEqual(await fingerprint(sample(), goOn, never))
  })

  it('pauses often, and is given up when it is asked for again', async () => {
    const state = new CaseRecords('en')
    state.load(
      'claims',
      Array.from({ length: 5000 }, (_, index) => claim(index + 1)),
    )
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    must(await fingerprint({ seq: 1, state }, pause, never))
    expect(pauses).toBeGreaterThan(5)
    pauses = 0
    expect(await fingerprint({ seq: 1, state }, pause, () => pauses === 3)).toMatchObject({
      ok: false,
      code: 'fingerprint-overtaken',
    })
    expect(pauses).toBe(3)
  })
})
