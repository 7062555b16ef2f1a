import { escapePhrase } from './escape.ts'
import type { TextBuffer } from './text-buffer.ts'

/** What stands within a paragraph: plain text, or Markdown of the export's own. */
export type Inline = string | Markup

/** Markdown that needs no escaping. It knows its edges, since what they are decides how the text beside it is escaped. */
export interface Markup {
  readonly first: string
  readonly last: string
  writeTo(buffer: TextBuffer): void
}

/** An Obsidian link, `[[target|display]]`. The target is made of characters that need no escaping, the display is escaped. */
export class Wikilink implements Markup {
  readonly first = '['
  readonly last = ']'
  readonly #place: string
  readonly #name: string
  readonly #display: string
  #written: Uint8Array | null = null

  /** The target in two parts, `claims/` and a name: a link is written often, and joining them each time takes longer than writing. */
  constructor(place: string, name: string, display: string) {
    this.#place = place
    this.#name = name
    this.#display = display
  }

  writeTo(buffer: TextBuffer): void {
    if (this.#written === null) {
      const { length } = buffer
      writeLink(buffer, this.#place, this.#name, this.#display)
      this.#written = buffer.since(length).slice()
    } else buffer.append(this.#written)
  }
}

/** Writes an Obsidian link. */
export function writeLink(buffer: TextBuffer, place: string, name: string, display: string): void {
  buffer.write('[[')
  buffer.write(place)
  buffer.write(name)
  buffer.write('|')
  buffer.write(display)
  buffer.write(']]')
}

/** An Obsidian block id, `^c-id`: at the end of a paragraph or list item it names that, alone it names the block above. */
export class BlockId implements Markup {
  readonly first = '^'
  readonly #kind: BlockKind
  readonly #id: string

  constructor(kind: BlockKind, id: string) {
    this.#kind = kind
    this.#id = id
  }

  get last(): string {
    return this.#id.slice(-1)
  }

  writeTo(buffer: TextBuffer): void {
    buffer.write(blockMarks[this.#kind])
    buffer.write(this.#id)
  }
}

type BlockKind = 'c' | 's' | 't' | 'e' | 'm' | 'l' | 'n'

const blockMarks = { c: '^c-', s: '^s-', t: '^t-', e: '^e-', m: '^m-', l: '^l-', n: '^n-' } as const

/** A hexadecimal digest as code. */
export class Digest implements Markup {
  readonly first = '`'
  readonly last = '`'
  readonly #hex: string

  constructor(hex: string) {
    this.#hex = hex
  }

  writeTo(buffer: TextBuffer): void {
    buffer.write('`')
    buffer.write(this.#hex)
    buffer.write('`')
  }
}

/** Writes the content of a paragraph. Line feeds in it are followed by `indent`, which keeps the lines in their list item. */
export function writeInline(buffer: TextBuffer, content: readonly Inline[], indent: string): void {
  let before = '\n'
  for (let index = 0; index < content.length; index += 1) {
    const part = content[index]
    if (part === undefined || part === '') continue
    if (typeof part !== 'string') {
      part.writeTo(buffer)
      before = part.last
      continue
    }
    const text = escapePhrase(part, before, firstOf(content[index + 1]))
    buffer.write(indent === '' ? text : text.replaceAll('\n', `\n${indent}`))
    before = text.slice(-1)
  }
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
