import type { PieceMemory } from '../../lib/piece-memory.ts'
import { TextBuffer } from '../../lib/text-buffer.ts'
import { escapeHeading, escapePhrase } from './escape.ts'
import { type Inline, writeInline, writeMarkup } from './inline.ts'

/** How deep a heading may stand. */
export type Depth = 1 | 2 | 3 | 4 | 5

const headingMarks: Readonly<Record<Depth, string>> = { 1: '# ', 2: '## ', 3: '### ', 4: '#### ', 5: '##### ' }

const lineEnding = /\r?\n|\r/g

/** Writes Markdown block by block, an empty line between two; text that looks like syntax is escaped and reads as itself. */
export class NoteWriter {
  readonly #buffer: TextBuffer
  #isEmpty = true
  #blocks = 0

  constructor(memory: PieceMemory) {
    this.#buffer = new TextBuffer(memory)
  }

  /** Whether enough is written to hand it on. */
  get isFull(): boolean {
    return this.#buffer.isFull
  }

  /** How many blocks and list items were written into all files so far. */
  get blocks(): number {
    return this.#blocks
  }

  /** What is written and not yet taken, as UTF-8. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#buffer.take()
  }

  /** Begins a new file with its front matter. */
  begin(frontMatter: string): void {
    this.#isEmpty = true
    this.#begin()
    this.#buffer.write(frontMatter)
  }

  /** A heading on one line whatever it says. */
  heading(depth: Depth, text: string): void {
    this.#begin()
    this.#buffer.write(headingMarks[depth])
    this.#buffer.write(escapeHeading(text))
    this.#buffer.write('\n')
  }

  paragraph(...content: readonly Inline[]): void {
    this.#begin()
    writeInline(this.#buffer, content, '')
    this.#buffer.write('\n')
  }

  /** A paragraph of which no part needs escaping. */
  markdown(...content: readonly Inline[]): void {
    this.#begin()
    for (const part of content) {
      if (typeof part === 'string') this.#buffer.write(part)
      else writeMarkup(this.#buffer, part)
    }
    this.#buffer.write('\n')
  }

  /** A paragraph that names other records: what they are to this one, and references to them with commas between. */
  references(label: string, references: readonly Inline[]): void {
    const content: Inline[] = [label]
    let areLinks = true
    for (const reference of references) {
      if (content.length > 1) content.push(', ')
      content.push(reference)
      areLinks &&= typeof reference !== 'string'
    }
    // Nothing of a label or a comma is escaped beside a link.
    if (areLinks) this.markdown(...content)
    else this.paragraph(...content)
  }

  /** The text as paragraphs; an empty text has none. */
  paragraphs(text: string): void {
    for (const part of partsOf(text)) this.paragraph(part)
  }

  /** Begins a list, whose items follow. */
  list(): void {
    this.#begin()
  }

  /** An item of a list, or of a list in a list at a depth above 0. */
  item(content: readonly Inline[], depth = 0): void {
    this.#blocks += 1
    const indent = '  '.repeat(depth)
    this.#buffer.write(`${indent}- `)
    writeInline(this.#buffer, content, `${indent}  `)
    this.#buffer.write('\n')
  }

  /** An item of a list that is encoded already. */
  encodedItem(item: Uint8Array): void {
    this.#blocks += 1
    this.#buffer.append(item)
  }

  /** More paragraphs of the item above, which stands in no other item. */
  itemParagraphs(text: string): void {
    for (const part of partsOf(text)) {
      this.#begin()
      this.#buffer.write('  ')
      writeInline(this.#buffer, [part], '  ')
      this.#buffer.write('\n')
    }
  }

  /** A quotation of plain text. */
  quotation(text: string): void {
    const parts = partsOf(text).map((part) => escapePhrase(part, '\n', '\n'))
    const [only = ''] = parts
    this.verbatimQuotation(parts.length > 1 ? parts.join('\n\n') : only)
  }

  /** A quotation of Markdown, byte for byte behind the prefix of each line, which keeps it inside whatever it says. */
  verbatimQuotation(markdown: string): void {
    this.#begin()
    this.#buffer.write(prefixBefore(markdown.charAt(0)))
    this.#buffer.write(withPrefixes(markdown))
    this.#buffer.write('\n')
  }

  #begin(): void {
    this.#blocks += 1
    if (this.#isEmpty) this.#isEmpty = false
    else this.#buffer.write('\n')
  }
}

/** The paragraphs that, joined by an empty line, give the text again; an empty text has none. */
function partsOf(text: string): readonly string[] {
  if (text === '') return []
  return text.includes('\n\n') ? text.split(/(?<=[^\n])\n\n(?=[^\n])/) : [text]
}

/** The lines of a quotation, with a prefix before each but the first. */
function withPrefixes(markdown: string): string {
  if (!markdown.includes('\n') && !markdown.includes('\r')) return markdown
  return markdown.replaceAll(lineEnding, (ending, at) => ending + prefixBefore(markdown.charAt(at + ending.length)))
}

/** The prefix of a line that begins with this character; the prefix of an empty line has no space at its end. */
function prefixBefore(first: string): string {
  return first === '' || first === '\n' || first === '\r' ? '>' : '> '
}
