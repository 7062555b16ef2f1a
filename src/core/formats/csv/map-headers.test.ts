import { describe, expect, it } from 'vitest'
import { mapHeaders } from './map-headers.ts'

describe('mapHeaders', () => {
  it('knows several spellings, without case, spaces and punctuation', () => {
    expect(mapHeaders(['ID', ' Claim_Text ', 'TYPE', 'Event date', 'Keywords', 'Comment', 'Actors'])).toEqual({
      statement: 1,
      kind: 2,
      occurred: 3,
      tags: 4,
      note: 5,
      entities: 6,
    })
  })

  it('takes the surest of several headers, and the first of two alike', () => {
    expect(mapHeaders(['text', 'claim', 'statement', 'statement'])).toEqual({ statement: 2 })
    expect(mapHeaders(['text', 'claim'])).toEqual({ statement: 1 })
  })

  it('leaves the statement out when no header names it', () => {
    expect(mapHeaders(['id', 'speaker', 'when'])).toEqual({ occurred: 2 })
    expect(mapHeaders([])).toEqual({})
  })
})
