import { describe, expect, it } from 'vitest'
import { timestampOf } from '#core/model/time.ts'
import { dayOf, shortMomentOf, timeOf } from './moments.ts'

describe('moments', () => {
  it('are in English on a clock of 24 hours', () => {
    const at = timestampOf(new Date(2025, 6, 4, 15, 5).getTime())
    expect(dayOf(at)).toMatch(/^Fri,? 4 Jul 2025$/)
    expect(timeOf(at)).toBe('15:05')
    expect(shortMomentOf(at)).toBe('4 Jul 2025, 15:05')
  })
})
