import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byClaim } from './by-claim.ts'

describe('byClaim', () => {
  it('gives the records of each claim in order, and leaves out those without one', () => {
    const owners = fc.array(fc.option(fc.nat(4), { nil: undefined }))
    fc.assert(
      fc.property(owners, (claims) => {
        const records = claims.map((claim, name) => ({ claim, name }))
        const grouped = byClaim(5, records, ({ claim }) => claim)
        for (const number of [0, 1, 2, 3, 4]) {
          expect(grouped.of(number)).toEqual(records.filter(({ claim }) => claim === number))
        }
        const owned = records.filter(({ claim }) => claim !== undefined)
        expect(grouped.members).toEqual(owned)
        expect(owned.map((_, member) => grouped.claims[member])).toEqual(owned.map(({ claim }) => claim))
      }),
    )
  })
})
