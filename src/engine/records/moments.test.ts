import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentOf } from './moments.ts'

const moment = fc.integer({ min: -62_167_219_200_000 - 90_000, max: 253_402_300_799_999 + 90_000 })

describe('momentOf', () => {
  it('writes every moment as the platform does, whichever came before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, fc.integer({ min: 0, max: 70_000 }))), (moments) => {
        for (const [at, later] of moments)
          for (const each of [at, at, at + later]) expect(momentOf(each)).toBe(new Date(each).toISOString())
      }),
    )
  })
})
