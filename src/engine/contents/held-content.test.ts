import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesContent, textContent } from '#core/commands/source/contents.ts'
import type { Content } from '#core/model/content.ts'
import { anyRecord } from '#core/testing/arbitraries.ts'
import { asBlob, fromBytes, type HeldContent, isRead } from './held-content.ts'

/** The content that is read back from how it is held. */
async function readBack(held: HeldContent): Promise<Content | null> {
  return isRead(held) ? held : fromBytes(held, new Uint8Array(await held.data.arrayBuffer()))
}

describe('a content as a Blob', () => {
  it('gives back any content to the letter', async () => {
    const any = fc.oneof(anyRecord.contents, fc.string({ unit: 'binary', maxLength: 200 }).map(textContent))
    await fc.assert(
      fc.asyncProperty(any, async (content) => {
        expect(await readBack(asBlob(content))).toEqual(content)
      }),
    )
  })

  it('gives back bytes of any number', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 100_000 })
      .map((array) => bytesContent(Buffer.from(array).toString('base64')))
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const held = asBlob(content)
        expect(isRead(held)).toBe(false)
        expect(await readBack(held)).toEqual(content)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps U+FEFF at the beginning of a text', async () => {
    const content = textContent('\uFEFFriver')
    expect(await readBack(asBlob(content))).toEqual(content)
  })

  it.each([
    ['half a surrogate pair', textContent('ri\uD800ver')],
    ['base64 with bits that are of no byte', { ...bytesContent('AA=='), data: 'AB==' }],
  ])('leaves %s as it is, since bytes cannot say it', (_, content) => {
    expect(asBlob(content)).toBe(content)
  })

  it('gives nothing for bytes that its SHA-256 does not name', () => {
    const { id } = textContent('river')
    const unread = { id, encoding: 'utf-8', data: new Blob([]) } as const
    expect(fromBytes(unread, new TextEncoder().encode('rivet'))).toBeNull()
  })
})
