import { describe, expect, it } from 'vitest'
import { fail, ok } from '#core/lib/result.ts'
import type { Engine } from '#engine/api.ts'
import { exportText } from './export-text.ts'

/** An engine whose export is these pieces. */
function exporting(pieces: readonly Uint8Array<ArrayBuffer>[]): Pick<Engine, 'exportPieces'> {
  return {
    exportPieces: async (_, sink) => {
      for (const [index, bytes] of pieces.entries()) {
        const { goesOn } = await sink([{ path: 'notes.md', bytes, continues: index > 0 }], (index + 1) / pieces.length)
        if (!goesOn) return fail('export-cancelled', 'The export was cancelled; nothing was written.')
      }
      return ok({ files: 1 })
    },
  }
}

const encoder = new TextEncoder()

describe('exportText', () => {
  it('joins what comes in pieces', async () => {
    const engine = exporting([encoder.encode('# پل\n'), encoder.encode('桥 🌉\n')])
    expect(await exportText(engine, 'case')).toEqual(ok('# پل\n桥 🌉\n'))
  })

  it('stops when it is told to', async () => {
    const engine = exporting([encoder.encode('a'), encoder.encode('b')])
    expect(await exportText(engine, 'case', (share) => share > 0.5)).toMatchObject({ code: 'export-cancelled' })
  })

  it('gives up what is too much for the clipboard, and says what to do instead', async () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(0x61)
    const shares: number[] = []
    const text = await exportText(exporting(Array.from({ length: 10 }, () => large)), 'case', (share) => {
      shares.push(share)
      return true
    })
    expect(text).toMatchObject({ code: 'clipboard-too-large', message: expect.stringContaining('as one file') })
    expect(shares).toHaveLength(4)
  })
})
