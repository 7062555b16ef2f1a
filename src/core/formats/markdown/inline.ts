import { escapePhrase } from './escape.ts'

/** What stands within a paragraph: plain text, or Markdown of the export's own. */
export type Inline = string | Markup

/** Markdown that needs no escaping. It knows its edges, since what they are decides how the text beside it is escaped. */
export interface Markup {
  readonly first: string
  readonly last: string
  readonly markdown: string
}

/** An Obsidian link, `[[target|display]]`. The target is made of characters that need no escaping, the display is escaped. */
export function wikilink(target: string, display: string): Markup {
  return { first: '[', last: ']', markdown: `[[${target}|${display}]]` }
}

/** An Obsidian block id, `^c-id`: at the end of a paragraph or list item it names that, alone it names the block above. */
export function blockId(kind: 'c' | 's' | 't' | 'e' | 'm' | 'l' | 'n', id: string): Markup {
  return { first: '^', last: id.slice(-1), markdown: `^${kind}-${id}` }
}

/** A hexadecimal digest as code. */
export function digest(hex: string): Markup {
  return { first: '`', last: '`', markdown: `\`${hex}\`` }
}

/** The content of a paragraph as Markdown. Line feeds in it are followed by `indent`, which keeps the lines in their list item. */
export function inlineMarkdown(content: readonly Inline[], indent: string): string {
  let markdown = ''
  let before = '\n'
  for (let index = 0; index < content.length; index += 1) {
    const part = content[index]
    if (part === undefined || part === '') continue
    if (typeof part !== 'string') {
      markdown += part.markdown
      before = part.last
      continue
    }
    const text = escapePhrase(part, before, firstOf(content[index + 1]))
    markdown += indent === '' ? text : text.replaceAll('\n', `\n${indent}`)
    before = text.slice(-1)
  }
  return markdown
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
