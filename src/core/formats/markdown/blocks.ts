import type { Blockquote, Heading, InlineCode, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'

type Depth = Heading['depth']

/** At which depth the headings of a note stand: its title, its sections, and the annotations in a section. */
export interface Levels {
  readonly title: Depth
  readonly section: Depth
  readonly annotation: Depth
}

type Inline = string | PhrasingContent

function inline(content: Inline): PhrasingContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content
}

export function heading(depth: Depth, text: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: content.map(inline) }
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value }
}

/** A block id on a line of its own, which names the quotation above it. */
export function nameAbove(id: string): Paragraph {
  return paragraph({ type: 'blockId', id })
}

/** A paragraph that can be linked to by its block id. */
export function namedParagraph(id: string, ...content: readonly Inline[]): Paragraph {
  return paragraph(...content, ' ', { type: 'blockId', id })
}

export function item(...children: readonly (Paragraph | List)[]): ListItem {
  return { type: 'listItem', spread: false, children: [...children] }
}

export function list(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] }
}

/** The text as paragraphs that, joined by an empty line, give the text again; an empty text has none. */
export function paragraphs(text: string): Paragraph[] {
  if (text === '') return []
  return text.split(/(?<=[^\n])\n\n(?=[^\n])/).map((part) => paragraph(part))
}

/** A quotation of plain text. */
export function quotation(text: string): Blockquote {
  return { type: 'blockquote', children: paragraphs(text) }
}

/** A quotation of Markdown, byte for byte behind the prefix of each line. */
export function verbatimQuotation(markdown: string): Blockquote {
  return { type: 'blockquote', children: [{ type: 'verbatim', value: markdown }] }
}

/** A section under its heading; nothing when it would be empty. */
export function section(depth: Depth, title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(depth, title), ...blocks]
}

/** A section with a list; nothing when the list would be empty. */
export function listSection(depth: Depth, title: string, items: readonly ListItem[]): RootContent[] {
  return section(depth, title, items.length === 0 ? [] : [list(items)])
}

/** Phrases with commas between them. */
export function joined(phrases: readonly PhrasingContent[]): Inline[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [', ', phrase]))
}
