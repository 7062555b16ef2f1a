import { describe, expect, it } from 'vitest'
import { runsOf } from './file-piece.ts'

describe('runsOf', () => {
  it('puts the pieces of a file together, in order', () => {
    const [first, second, third] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]
    expect(
      runsOf([
        { path: 'a', bytes: first, continues: true },
        { path: 'b', bytes: second, continues: false },
        { path: 'b', bytes: third, continues: true },
      ]),
    ).toEqual([
      { path: 'a', parts: [first], continues: true },
      { path: 'b', parts: [second, third], continues: false },
    ])
  })

  it('takes two files of one path for two', () => {
    const piece = { path: 'a', bytes: new Uint8Array(), continues: false }
    expect(runsOf([piece, piece])).toHaveLength(2)
  })
})
