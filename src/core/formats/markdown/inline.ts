import { utf8ToBytes } from '@noble/hashes/utils.js'
import { escapePhrase } from './escape.ts'

/** What stands within a paragraph: plain text, or Markdown of the export's own. */
export type Inline = string | Markup

/** Markdown that needs no escaping. It knows its edges, since what they are decides how the text beside it is escaped. */
export type Markup = Words | Stamp

interface Edges {
  readonly first: string
  readonly last: string
}

/** Markdown that stands in one place. */
export interface Words extends Edges {
  readonly markdown: string
}

/** Markdown that stands in many places, and is encoded once. */
export interface Stamp extends Edges {
  readonly utf8: Uint8Array
}

/** Words that will stand in many places. */
export function stamp({ first, last, markdown }: Words): Stamp {
  return { first, last, utf8: utf8ToBytes(markdown) }
}

/** An Obsidian link, `[[target|display]]`. The target is made of characters that need no escaping, the display is escaped. */
export function wikilink(target: string, display: string): Words {
  return { first: '[', last: ']', markdown: `[[${target}|${display}]]` }
}

/** An Obsidian block id, `^c-id`: at the end of a paragraph or list item it names that, alone it names the block above. */
export function blockId(kind: 'c' | 's' | 't' | 'e' | 'm' | 'l' | 'n', id: string): Words {
  return { first: '^', last: id.slice(-1), markdown: `^${kind}-${id}` }
}

/** A hexadecimal digest as code. */
export function digest(hex: string): Words {
  return { first: '`', last: '`', markdown: `\`${hex}\`` }
}

/** Where Markdown is written to. */
export interface MarkdownSink {
  write(markdown: string): void
  append(utf8: Uint8Array): void
}

/** Writes the content of a paragraph. Line feeds in it are followed by `indent`, which keeps the lines in their list item. */
export function writeInline(sink: MarkdownSink, content: readonly Inline[], indent: string): void {
  let before = '\n'
  // Texts that stand side by side are written as one: together they may hold a character of which each has half.
  let gathered = ''
  for (let index = 0; index < content.length; index += 1) {
    const part = content[index]
    if (part === undefined || part === '') continue
    if (typeof part === 'string') {
      const text = escapePhrase(part, before, firstOf(content[index + 1]))
      gathered += indent === '' ? text : text.replaceAll('\n', `\n${indent}`)
      before = text.slice(-1)
      continue
    }
    if (gathered !== '') sink.write(gathered)
    gathered = ''
    writeMarkup(sink, part)
    before = part.last
  }
  if (gathered !== '') sink.write(gathered)
}

export function writeMarkup(sink: MarkdownSink, markup: Markup): void {
  if ('utf8' in markup) sink.append(markup.utf8)
  else sink.write(markup.markdown)
}

/** What a text is followed by; for another text the character that it is written with. */
function firstOf(next: Inline | undefined): string {
  if (next === undefined) return '\n'
  return typeof next === 'string' ? escapePhrase(next, '', '').slice(0, 1) : next.first
}

/** Phrases with commas between them. */
export function joined(phrases: readonly Inline[]): Inline[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [', ', phrase]))
}
