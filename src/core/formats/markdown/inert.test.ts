import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { exported as exportedFrom, type NoteFile } from './testing/exported.ts'
import {
  headingsOf,
  paragraphsOf,
  quotationsOf,
  type ReadNote,
  readNote,
  textOf,
  unquoted,
} from './testing/read-notes.ts'
import { caseRecord, claim, entity, idOf, link, mention, note, source, stateOf, tag } from './testing/sample-case.ts'

const texts = fc.record({
  title: anyText,
  statement: anyText,
  quote: anyText,
  body: anyText,
  author: anyText,
  remark: anyText,
  tag: anyText,
  entity: anyText,
})
type Texts = typeof texts extends fc.Arbitrary<infer Value> ? Value : never

function exported(from: Texts, shape: 'file' | 'folder'): readonly NoteFile[] {
  const state = stateOf({
    cases: [caseRecord({ title: from.title, question: from.quote, marking: from.remark })],
    sources: [source(1, { title: from.title, publisher: from.author })],
    tags: [tag(1, { name: from.tag, description: from.quote })],
    entities: [entity(1, { name: from.entity })],
    claims: [
      claim(1, { statement: from.statement, tags: [idOf('tags', 1)], entities: [idOf('entities', 1)] }),
      claim(2),
    ],
    mentions: [mention(1, 1, 1, { exact: from.quote })],
    links: [link(1, 1, 2, 'supports', from.remark)],
    notes: [note(1, 'claims', 1, from.body, from.author)],
  })
  return exportedFrom(state, shape)
}

/** CommonMark has no way to write a NUL, and UTF-8 none to write half a surrogate pair: both read as U+FFFD. */
function writable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}

function wellFormed(values: unknown): unknown {
  return Array.isArray(values) ? values.map((value) => String(value).toWellFormed()) : values
}

/** The first file of a folder, which stands for the record numbered 1. */
function firstOf(files: readonly NoteFile[], folder: string): NoteFile {
  const file = files.find(({ path }) => path.startsWith(folder))
  if (file === undefined) throw new Error(`No file stands in ${folder}.`)
  return file
}

/** The paragraphs of the first quotation; each must be a paragraph of plain text. */
function quoteIn({ tree }: ReadNote): string {
  const [quote] = quotationsOf(tree)
  return (quote?.children ?? [])
    .map((child) => {
      expect(child).toMatchObject({ type: 'paragraph', children: [{ type: 'text' }] })
      return textOf(child)
    })
    .join('\n\n')
}

/** What Obsidian or GitHub would act on were it not escaped. Links and block ids of the export itself are taken out first. */
function liveSyntax(markdown: string): RegExpMatchArray | null {
  const own = markdown.replaceAll(/\[\[[^[\]|\n]*\|[^[\]|\n]*\]\]/g, '').replaceAll(/(^| )\^[a-z]-[0-9a-f-]{36}$/gm, '')
  return own.match(
    /(?<!\\)(?:\\\\)*(?:\[\[|%%|==|~~|\$|\^|\||<[!/?A-Za-z]|https?:\/\/|www\.\w|[\w+.-]@[\w.-]|(?<=^|\s)#[\p{L}\p{N}_/-])/mu,
  )
}

describe('text that looks like syntax', () => {
  it('reads back as the same text, in notes whose structure it does not touch', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(texts, (from) => {
        const files = exported(from, 'folder')
        const page = readNote(firstOf(files, 'claims/'))
        const [, annotation, ...more] = quotationsOf(page.tree)
        if (annotation === undefined) throw new Error('The note is missing.')
        const name = (folder: string) => firstOf(files, folder).path.slice(0, -'.md'.length)

        expect(headingsOf(page.tree)).toEqual([
          `1 ${writable(from.statement)}`,
          '2 Mentions',
          '2 Cross-references',
          '2 Notes',
          `3 ${writable(from.author)}, 2026-11-22 18:30 UTC`,
        ])
        expect(more).toEqual([])
        expect(quoteIn(page)).toBe(writable(from.quote))
        expect(unquoted(page.body, annotation)).toBe(from.body.toWellFormed())
        const paragraphs = paragraphsOf(page.tree)
        expect(paragraphs[0]).toBe(`Marking: ${writable(from.remark)}`)
        expect(paragraphs).toContain(`Tags: [[${name('tags/')}|${writable(from.tag)}]]`)
        expect(paragraphs).toContain(`Entities: [[${name('entities/')}|${writable(from.entity)}]]`)
        const cited = `[[${name('sources/')}|${writable(from.title)}]], characters 0–5`
        expect(paragraphs.some((text) => text.startsWith(cited))).toBe(true)
        expect(wellFormed(page.properties.aliases)).toEqual([from.statement.toWellFormed()])
        expect(wellFormed(page.properties.entities)).toEqual([from.entity.toWellFormed()])
        expect(liveSyntax(page.body.slice(0, annotation.position?.start.offset))).toBeNull()
      }),
      { numRuns: 10_000 },
    )
  })

  it('keeps the sections of one document apart', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (from) => {
        const [file, ...others] = exported(from, 'file')
        expect(others).toEqual([])
        if (file === undefined) throw new Error('The document is missing.')
        const document = readNote(file)
        expect(headingsOf(document.tree)).toEqual([
          `1 ${writable(from.title)}`,
          '2 Sources',
          `3 ${writable(from.title)}`,
          '4 Claims',
          '2 Tags',
          `3 ${writable(from.tag)}`,
          '4 Claims',
          '2 Entities',
          `3 ${writable(from.entity)}`,
          '4 Claims',
          '2 Claims',
          `3 ${writable(from.statement)}`,
          '4 Mentions',
          '4 Cross-references',
          '4 Notes',
          `5 ${writable(from.author)}, 2026-11-22 18:30 UTC`,
          '3 Claim 2.',
          '4 Cross-references',
        ])
        expect(quoteIn(document)).toBe(writable(from.quote))
        expect(String(document.properties.title).toWellFormed()).toBe(from.title.toWellFormed())
        expect(String(document.properties.question).toWellFormed()).toBe(from.quote.toWellFormed())
      }),
      { numRuns: 1_000 },
    )
  })

  it('is escaped where Obsidian reads more than CommonMark does', () => {
    const statement =
      'A %%comment%%, ===marks===, $x$, #tag, x^2, [[link]], ~~gone~~, a|b, see https://a.bc or www.a.bc or a@b.cd'
    const state = stateOf({ claims: [claim(1, { statement }), claim(2)], links: [link(1, 2, 1)] })
    const [, , page] = exportedFrom(state, 'folder')
    expect(page?.text).toContain(
      '|A \\%\\%comment\\%\\%, \\=\\=\\=marks\\=\\=\\=, \\$x\\$, \\#tag, x\\^2, &#x5B;&#x5B;link&#x5D;&#x5D;, \\~\\~gone\\~\\~, a&#x7C;b, see https\\://a.bc or www\\.a.bc or a\\@b.cd]]',
    )
  })
})

describe('a note body', () => {
  const bodies = [
    '```\nnever closed',
    '<!-- never closed',
    '<div>\n\n# Heading',
    'Setext\n===\n\nTitle\n---',
    '---\nid: forged\n---',
    '# Notes\n## Mentions',
    '> quoted\nlazy',
    '- item\n\n      code',
    '\tcode',
    '\n\nleading and trailing\n\n',
    '  ',
    'Windows\r\nlines\r\n',
    'old Mac\r# lines',
    '$$\nx',
    '%% open',
    '[x]: https://a.bc',
    'last line ^block',
  ]

  it.each(bodies)('stays byte for byte, inside its quotation: %j', (body) => {
    const state = stateOf({ claims: [claim(1)], notes: [note(1, 'claims', 1, body), note(2, 'claims', 1, 'after')] })
    const files = exportedFrom(state, 'folder')
    const page = readNote(firstOf(files, 'claims/'))
    const [first, second] = quotationsOf(page.tree)
    if (first === undefined || second === undefined) throw new Error('A note is missing.')
    expect(unquoted(page.body, first)).toBe(body)
    expect(unquoted(page.body, second)).toBe('after')
    expect(headingsOf(page.tree)).toEqual([
      '1 Claim 1.',
      '2 Notes',
      '3 Ana, 2026-11-22 18:30 UTC',
      '3 Ana, 2026-11-22 18:30 UTC',
    ])
  })
})
