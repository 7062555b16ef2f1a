import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { escapeDisplay, escapeHeading, escapePhrase } from './escape.ts'
import { libraryDisplay, libraryMarkdown } from './testing/library.ts'

/** Texts that are mostly plain, with a sign here and there, as those of real cases are. */
const sentence = fc
  .array(
    fc.constantFrom(
      'now.',
      'The ',
      'R&D',
      ' 5:30',
      'a/b',
      ' wow!',
      '%',
      '=',
      '.',
      ' 7) ',
      'کابل ',
      '塔利班',
      '“x” ',
      'é',
      '-',
      '(',
      ')',
      '#',
    ),
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(anyText, sentence).filter((value) => value !== '')
const manyRuns = { numRuns: 10_000 }

describe('escaping gives the very text that the library gives', () => {
  it('in a paragraph of its own', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (value) => {
        const whole = libraryMarkdown([{ type: 'paragraph', children: [{ type: 'text', value }] }])
        expect(`${escapePhrase(value, '\n', '\n')}\n`).toBe(whole)
      }),
      manyRuns,
    )
  })

  it('between other parts of a paragraph', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (value) => {
        const code = { type: 'inlineCode', value: 'a' } as const
        const whole = libraryMarkdown([{ type: 'paragraph', children: [code, { type: 'text', value }, code] }])
        expect(`\`a\`${escapePhrase(value, '`', '`')}\`a\`\n`).toBe(whole)
      }),
      manyRuns,
    )
  })

  it('in a heading', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (value) => {
        const whole = libraryMarkdown([{ type: 'heading', depth: 3, children: [{ type: 'text', value }] }])
        expect(`### ${escapeHeading(value)}\n`).toBe(whole)
      }),
      manyRuns,
    )
  })

  it('in a wikilink', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(`${escapeDisplay(value)}\n`).toBe(libraryDisplay(value))
      }),
      manyRuns,
    )
  })
})
