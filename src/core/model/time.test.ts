import { describe, expect, it } from 'vitest'
import { Timestamp, timestampOf } from './time.ts'

describe('a timestamp', () => {
  it('is UTC with milliseconds', () => {
    expect(timestampOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(timestampOf(1_767_225_600_001)).toBe('2026-01-01T00:00:00.001Z')
  })

  it.each(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000+01:00', '2026-01-01', '2026-02-30T00:00:00.000Z', ''])(
    'is not %j',
    (text) => {
      expect(Timestamp.safeParse(text).success).toBe(false)
    },
  )
})
