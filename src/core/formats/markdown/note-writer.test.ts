import * as fc from 'fast-check'
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { PieceMemory } from '../../lib/piece-memory.ts'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { digest, type Inline } from './inline.ts'
import { type Depth, NoteWriter } from './note-writer.ts'
import { libraryMarkdown } from './testing/library.ts'

/** A block as the writer is told to write it, and as the library's tree has it. */
interface Written {
  readonly tree: RootContent
  write(writer: NoteWriter): void
}

const hex = fc.constant('0a1b')
const content = fc.array(fc.oneof(anyText, fc.record({ hex })), { minLength: 1, maxLength: 4 })
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never

const inline = (parts: Content): Inline[] => parts.map((part) => (typeof part === 'string' ? part : digest(part.hex)))
const phrasing = (parts: Content): PhrasingContent[] =>
  parts.map((part) =>
    typeof part === 'string' ? { type: 'text', value: part } : { type: 'inlineCode', value: part.hex },
  )
const textParagraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const item = (children: (Paragraph | RootContent)[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: children.filter((child) => child.type === 'paragraph' || child.type === 'list'),
})

/** What `paragraphs` is to take apart: paragraphs that neither begin nor end in a line feed. */
const split = (text: string) => (text === '' ? [] : text.split(/(?<=[^\n])\n\n(?=[^\n])/)).map(textParagraph)

const block: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ depth: fc.constantFrom<Depth>(1, 2, 3, 4, 5), text: anyText }).map(({ depth, text }) => ({
    tree: { type: 'heading' as const, depth, children: [{ type: 'text' as const, value: text }] },
    write: (writer: NoteWriter) => writer.heading(depth, text),
  })),
  content.map((parts) => ({
    tree: { type: 'paragraph' as const, children: phrasing(parts) },
    write: (writer: NoteWriter) => writer.paragraph(...inline(parts)),
  })),
  anyText.map((text) => ({
    tree: { type: 'blockquote' as const, children: split(text) },
    write: (writer: NoteWriter) => writer.quotation(text),
  })),
  fc.oneof(anyText, fc.constant('')).map((value) => ({
    tree: { type: 'blockquote' as const, children: [{ type: 'html' as const, value }] },
    write: (writer: NoteWriter) => writer.verbatimQuotation(value),
  })),
  fc
    .array(fc.record({ parts: content, more: fc.oneof(anyText, fc.constant('')) }), { minLength: 1, maxLength: 3 })
    .map((items) => ({
      tree: {
        type: 'list' as const,
        ordered: false,
        spread: false,
        children: items.map(({ parts, more }) =>
          item([{ type: 'paragraph', children: phrasing(['see ', ...parts]) }, ...split(more)]),
        ),
      },
      write: (writer: NoteWriter) => {
        writer.list()
        for (const { parts, more } of items) {
          writer.item(['see ', ...inline(parts)])
          writer.itemParagraphs(more)
        }
      },
    })),
)

function written(write: (writer: NoteWriter) => void): string {
  const writer = new NoteWriter(new PieceMemory())
  write(writer)
  return Buffer.from(writer.take()).toString('utf8')
}

describe('the writer of notes', () => {
  it('writes the very bytes that the library writes', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        // Two lists in a row are told apart by other bullets; a page never has them.
        const apart = blocks.flatMap((one, index) =>
          one.tree.type === 'list' && blocks[index - 1]?.tree.type === 'list' ? [] : [one],
        )
        const expected = libraryMarkdown(apart.map(({ tree }) => tree))
        const found = written((writer) => {
          for (const { write } of apart) write(writer)
        })
        expect(found).toBe(expected.toWellFormed())
      }),
      { numRuns: 2_000 },
    )
  })

  it('indents the items of a list in a list', () => {
    const found = written((writer) => {
      writer.list()
      writer.item(['top'])
      writer.item(['below'], 1)
      writer.item(['two\nlines'], 2)
    })
    expect(found).toBe('- top\n  - below\n    - two\n      lines\n')
  })

  it('takes each file for itself', () => {
    const writer = new NoteWriter(new PieceMemory())
    writer.begin('---\nid: a\n---\n')
    writer.paragraph('One')
    expect(Buffer.from(writer.take()).toString()).toBe('---\nid: a\n---\n\nOne\n')
    writer.begin('---\nid: b\n---\n')
    expect(Buffer.from(writer.take()).toString()).toBe('---\nid: b\n---\n')
    expect(writer.blocks).toBe(3)
  })
})
