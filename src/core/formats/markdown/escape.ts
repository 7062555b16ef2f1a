import { type State, toMarkdown } from 'mdast-util-to-markdown'
import { unsafe } from './syntax.ts'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    readonly wikilink: 'wikilink'
  }
}

/** What makes a text need a closer look: a sign of some construct, a line ending or tab, or a start that could open a block. */
const loud =
  /[\t\n\r\\`*_[\]<~|$^@#]|[!&]$|!\[|&[A-Za-z]|%%|==|:\/|w\.|^[^\p{L}\p{N}\p{Extended_Pictographic} ,“‘"']|^\d+[.)]/iu

/** Every ASCII sign that `loud` looks for anywhere in a text; no text but one like `www.` makes a link of a full stop. */
const telling = /[\t\n\r\\`*_[\]<~|$^@#!&%=:]|[Ww]\./

/** How a quiet text begins: quickly told of most, and whatever it begins with. */
const plainStart = /^[A-Za-z ,"']/
const legibleStart = /^[\p{L}\p{N}\p{Extended_Pictographic}“‘]/u
const numbering = /^\d+[.)]/

/**
 * Whether a text stands for itself wherever it is not at the edge of a line with a space. Most do, and one pass over their characters shows it;
 * only where a sign is met does the whole pattern have to be tried.
 */
function isQuiet(text: string): boolean {
  if (text === '') return true
  if (!plainStart.test(text) && (!legibleStart.test(text) || numbering.test(text))) return false
  return !telling.test(text) || !loud.test(text)
}

/** A text in a paragraph, between these characters; line ends stand for the edges of the paragraph. */
export function escapePhrase(text: string, before: string, after: string): string {
  const isEdged = (text.startsWith(' ') && before === '\n') || (text.endsWith(' ') && after === '\n')
  return isQuiet(text) && !isEdged ? text : escapeWithin(['phrasing'], text, before, after)
}

/** A text that is a heading, on one line whatever it says. */
export function escapeHeading(text: string): string {
  const isEdged = text.startsWith(' ') || text.endsWith(' ')
  return isQuiet(text) && !isEdged ? text : escapeWithin(['headingAtx', 'phrasing'], text, '\n', '\n')
}

/** What a wikilink shows. Obsidian looks for the bar and the brackets before it looks for escapes, so these become character references. */
export function escapeDisplay(text: string): string {
  return isQuiet(text) ? text : escapeWithin(['phrasing', 'wikilink'], text, '|', ']', ['[', ']', '|'])
}

type Construct = Parameters<State['enter']>[0]

/** Escapes by the library, which tries some sixty patterns on a text. */
function escapeWithin(
  constructs: readonly Construct[],
  text: string,
  before: string,
  after: string,
  encode: string[] = [],
): string {
  const leave = constructs.map((construct) => escaping.enter(construct))
  const escaped = escaping.safe(text, { before, after, encode })
  for (const exit of leave) exit()
  return escaped
}

/** The library makes the state that escapes texts for one document and hands it to handlers alone; making one for each text would take longer than escaping. */
const escaping: State = (() => {
  let made: State | null = null
  toMarkdown(
    { type: 'text', value: '' },
    {
      unsafe: [...unsafe],
      handlers: {
        text: (_node, _parent, state: State) => {
          made = state
          return ''
        },
      },
    },
  )
  if (made === null) throw new Error('The Markdown library did not ask for the text.')
  return made
})()
