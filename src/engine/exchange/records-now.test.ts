import { describe, expect, it } from 'vitest'
import { claim, mention } from '#core/formats/markdown/testing/sample-case.ts'
import { CaseRecords } from '../records/case-records.ts'
import { recordsNow } from './records-now.ts'

const numbers = Array.from({ length: 9000 }, (_, index) => index + 1)
const made = {
  claims: numbers.map((number) => claim(number)),
  mentions: numbers.map((number) => mention(number, number, 1, { start: number, end: number + 5 })),
}

/** A case of several thousand claims, whose newest can be taken away again. */
function standing() {
  const state = new CaseRecords('en')
  state.load('claims', made.claims)
  state.load('mentions', made.mentions)
  const changing = {
    seq: 1,
    state,
    drop: () => {
      const [first] = made.claims
      if (first !== undefined) state.discard('claims', [first.id])
      changing.seq += 1
    },
  }
  return changing
}

describe('recordsNow', () => {
  it('gives all records, with pauses on the way', async () => {
    const { seq, state } = standing()
    let pauses = 0
    const { lists, count } = await recordsNow({ seq, state }, async () => {
      pauses += 1
    })
    expect(pauses).toBeGreaterThan(5)
    expect(count).toBe(made.claims.length + made.mentions.length)
    expect([...lists.claims].map(({ id }) => id)).toEqual(made.claims.map(({ id }) => id).toSorted())
  })

  it('begins anew when the case changes meanwhile, so that all is of one moment', async () => {
    const changing = standing()
    let pauses = 0
    const { lists } = await recordsNow(changing, async () => {
      pauses += 1
      if (pauses === 6) changing.drop()
    })
    expect([...lists.claims]).toHaveLength(made.claims.length - 1)
  })

  it('pauses no more once it has been begun anew often enough', async () => {
    const changing = standing()
    let pauses = 0
    await recordsNow(changing, async () => {
      pauses += 1
      changing.seq += 1
    })
    expect(pauses).toBe(2)
  })
})
