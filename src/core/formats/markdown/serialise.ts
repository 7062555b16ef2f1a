import type { Heading, Parents, RootContent, Text } from 'mdast'
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown'
import { type BlockId, unsafe, type Verbatim, type Wikilink } from './syntax.ts'

/** What makes a text need a closer look: a sign of some construct, a line ending or tab, or a start that could open a block. */
const loud =
  /[\t\n\r\\`*_[\]<~|$^@#]|[!&]$|!\[|&[A-Za-z]|%%|==|:\/|w\.|^[^\p{L}\p{N}\p{Extended_Pictographic} ,“‘"']|^\d+[.)]/iu

/**
 * Whether a text stands for itself. Most of them do, and trying some sixty patterns on each is what a large export would
 * spend its time on. Spaces at the edge of a line are lost in Markdown, so they need a closer look too.
 */
function isQuiet(text: string, before: string, after: string): boolean {
  return !(
    loud.test(text) ||
    (text.startsWith(' ') && before.endsWith('\n')) ||
    (text.endsWith(' ') && after.startsWith('\n'))
  )
}

function writeText(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  return isQuiet(node.value, info.before, info.after) ? node.value : state.safe(node.value, info)
}

/** A heading on one line whatever it says; by itself the library would underline a title that has a line ending. */
function writeHeading(node: Heading, _parent: Parents | undefined, state: State, info: Info): string {
  const leaveHeading = state.enter('headingAtx')
  const leavePhrasing = state.enter('phrasing')
  const text = state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })
  leavePhrasing()
  leaveHeading()
  return `${'#'.repeat(node.depth)} ${text}`
}

function writeWikilink(node: Wikilink, _parent: Parents | undefined, state: State): string {
  if (isQuiet(node.display, '|', ']')) return `[[${node.target}|${node.display}]]`
  const exit = state.enter('wikilink')
  // Obsidian looks for the bar and the brackets before it looks for escapes, so these become character references.
  const display = state.safe(node.display, { before: '|', after: ']', encode: ['[', ']', '|'] })
  exit()
  return `[[${node.target}|${display}]]`
}
writeWikilink.peek = () => '['

function writeBlockId(node: BlockId): string {
  return `^${node.id}`
}
writeBlockId.peek = () => '^'

function writeVerbatim(node: Verbatim): string {
  return node.value
}

const options: Options = {
  bullet: '-',
  rule: '-',
  unsafe: [...unsafe],
  handlers: {
    heading: writeHeading,
    text: writeText,
    wikilink: writeWikilink,
    blockId: writeBlockId,
    verbatim: writeVerbatim,
  },
}

/** The blocks as Markdown that ends in one line feed; text that looks like syntax is escaped and reads as itself. */
export function serialise(blocks: RootContent[]): string {
  return toMarkdown({ type: 'root', children: blocks }, options)
}
