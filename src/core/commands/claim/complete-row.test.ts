import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../testing/arbitraries.ts'
import { anyText } from '../../testing/texts.ts'
import { isCompleteRow } from './complete-row.ts'
import { CarefulRow } from './import.ts'

const anyRow = fc
  .tuple(anyRecord.claims, fc.option(anyText))
  .map(([{ createdAt: _made, updatedAt: _changed, ...claim }, note]): object => ({ ...claim, note }))

/** What a field may wrongly hold. */
const anyWrong = fc.constantFrom<unknown>(undefined, null, '', ' x ', 'x', 7, [], ['x'], [null], {}, '2024-13')

describe('isCompleteRow', () => {
  it('holds only for rows that the schema gives back as they are', () => {
    let held = 0
    fc.assert(
      fc.property(anyRow, fc.nat(20), anyWrong, (row, place, wrong) => {
        const name = Object.keys(row)[place]
        const changed = name === undefined ? row : { ...row, [name]: wrong }
        if (!isCompleteRow(changed)) return
        held += 1
        expect(CarefulRow.parse(changed)).toEqual(changed)
      }),
      { numRuns: 2000 },
    )
    expect(held).toBeGreaterThan(100)
  })

  it('does not hold for a row with a field too many', () => {
    fc.assert(fc.property(anyRow, (row) => !isCompleteRow({ ...row, colour: 'red' })))
  })
})
