import type { Blockquote, Heading, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parse } from 'yaml'
import type { NoteFile } from './exported.ts'

/** An exported file as an independent CommonMark and YAML parser reads it. */
export interface ReadNote {
  readonly properties: Readonly<Record<string, unknown>>
  readonly body: string
  readonly tree: Root
}

export function readNote(file: NoteFile): ReadNote {
  const end = file.text.indexOf('\n---\n')
  const properties: Readonly<Record<string, unknown>> = parse(file.text.slice(4, end + 1))
  const body = file.text.slice(end + 5)
  return { properties, body, tree: fromMarkdown(body) }
}

/** The text that a reader of the rendered node sees. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The headings of the page itself, those in quotations left out. */
export function headingsOf({ children }: Root): readonly string[] {
  return children
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => `${node.depth} ${textOf(node)}`)
}

export function quotationsOf({ children }: Root): readonly Blockquote[] {
  return children.filter((node) => node.type === 'blockquote')
}

export function paragraphsOf({ children }: Root): readonly string[] {
  return children.filter((node) => node.type === 'paragraph').map(textOf)
}

/** The bytes of a quotation without the prefix of its lines, as docs/export-format.md tells to take it off. */
export function unquoted(body: string, { position }: Blockquote): string {
  const quoted = body.slice(position?.start.offset, position?.end.offset)
  return quoted.replaceAll(/(^|\r\n|\n|\r)> ?/g, '$1')
}
