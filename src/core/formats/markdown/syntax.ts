import type { Unsafe } from 'mdast-util-to-markdown'

/** Carriage returns would end a line and are not LF, so in text they are always written as character references. */
const lineEndings: readonly Unsafe[] = [
  { character: '\r', inConstruct: 'phrasing' },
  { character: '\n', inConstruct: 'wikilink' },
]

/*
 * The conditions below are look-arounds in `after`. A condition that consumed its neighbour would miss every other sign of a run,
 * and the library leaves a sign alone that has a condition in `before` when the sign before it is escaped.
 */

/** What Obsidian reads and CommonMark does not: comments `%%`, highlights `==`, tags, block ids and inline footnotes `^`, maths. */
const obsidian: readonly Unsafe[] = [
  { character: '%', after: '(?=%)|(?<=%%)', inConstruct: 'phrasing' },
  { character: '=', after: '(?==)|(?<===)', inConstruct: 'phrasing' },
  { character: '#', after: '(?=[^\\s#])', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { character: ']', inConstruct: 'wikilink' },
]

/** GitHub's additions, which Obsidian reads too: strikethrough, tables, and addresses that become links by themselves. */
const github: readonly Unsafe[] = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '|', inConstruct: 'phrasing' },
  { atBreak: true, character: ':', after: '-' },
  { atBreak: true, character: '-', after: '[:|-]' },
  { character: ':', after: '(?<=[A-Za-z]:)(?=\\/)', inConstruct: 'phrasing' },
  { character: '.', after: '(?<=[Ww]\\.)(?=[\\-.\\w])', inConstruct: 'phrasing' },
  { character: '@', after: '(?<=[+\\-.\\w]@)(?=[\\-.\\w])', inConstruct: 'phrasing' },
]

/** Characters that are to be escaped in text beyond what CommonMark asks for. */
export const unsafe: readonly Unsafe[] = [...lineEndings, ...obsidian, ...github]
