import type { Heading, InlineCode, Parents, RootContent } from 'mdast'
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown'
import { unsafe } from '../syntax.ts'

/** A heading on one line whatever it says; by itself the library would underline a title that has a line ending. */
function writeHeading(node: Heading, _parent: Parents | undefined, state: State, info: Info): string {
  const leaveHeading = state.enter('headingAtx')
  const leavePhrasing = state.enter('phrasing')
  const text = state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })
  leavePhrasing()
  leaveHeading()
  return `${'#'.repeat(node.depth)} ${text}`
}

const options: Options = { bullet: '-', rule: '-', unsafe: [...unsafe], handlers: { heading: writeHeading } }

/** The blocks as the Markdown library writes them, with nothing taken for quiet: what every faster way has to equal. */
export function libraryMarkdown(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, options)
}

/** What a wikilink shows, as the library escapes it. */
export function libraryDisplay(text: string): string {
  const inlineCode = (node: InlineCode, _parent: Parents | undefined, state: State): string => {
    const exit = state.enter('wikilink')
    const display = state.safe(node.value, { before: '|', after: ']', encode: ['[', ']', '|'] })
    exit()
    return display
  }
  const tree = { type: 'paragraph' as const, children: [{ type: 'inlineCode' as const, value: text }] }
  return toMarkdown(tree, { unsafe: [...unsafe], handlers: { inlineCode } })
}
