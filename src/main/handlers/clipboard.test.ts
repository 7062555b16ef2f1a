import { describe, expect, it } from 'vitest'
import { clipboardHandlers } from './clipboard.ts'

describe('the clipboard', () => {
  it('gets the text as it is', async () => {
    const written: string[] = []
    const handlers = clipboardHandlers({ writeText: (text) => written.push(text) })
    expect(await handlers['clipboard.write']('“کابل”\n')).toEqual({ ok: true, value: null })
    expect(written).toEqual(['“کابل”\n'])
  })

  it('that cannot be used is told in a sentence', async () => {
    const handlers = clipboardHandlers({
      writeText: () => {
        throw new Error('no clipboard')
      },
    })
    expect(await handlers['clipboard.write']('x')).toMatchObject({ ok: false, code: 'clipboard-unavailable' })
  })
})
