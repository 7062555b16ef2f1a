import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { exported } from './testing/exported.ts'
import { claim, mention, source, stateOf } from './testing/sample-case.ts'

/** The text, the citation and the range stand in docs/export-format.md word for word. */
describe('the worked example of docs/export-format.md', () => {
  const text =
    'After 🇷🇺 recognition talks, in April 2024 Moscow took the Taliban off its list of terrorist organisations.\n'
  const quote = 'Moscow took the Taliban off its list'
  const start = text.indexOf(quote)

  it('is what an export of such a source says', () => {
    const state = stateOf({
      sources: [source(1, { title: 'The brief', text: bytesToHex(sha256(utf8ToBytes(text))) })],
      claims: [claim(1)],
      mentions: [mention(1, 1, 1, { start, end: start + quote.length, exact: quote })],
    })
    const [, , page] = exported(state, 'folder')
    expect(page?.text).toContain(`> Moscow took the Taliban off its list

^m-01930006-0000-7000-8000-000000000001

[[sources/The brief 000000000001|The brief]], characters 44–80, SHA-256 of the source text \`387ab75aaa1d504ea2ff7e39dd81a12c4f9360b0b2f8283918603af65acd0cd6\`
`)
  })

  it('finds the quote again by its range, as JavaScript and as Python count', () => {
    expect(text.slice(44, 80)).toBe(quote)
    const units = Buffer.from(text, 'utf16le')
    expect(units.subarray(2 * 44, 2 * 80).toString('utf16le')).toBe(quote)
  })
})
