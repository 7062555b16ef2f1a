import { fail, ok, type Result } from '../lib/result.ts'
import type { Anchor } from '../model/anchor.ts'
import type { SourceId } from '../model/ids.ts'
import { splitsCharacter } from './surrogates.ts'

/** How much text on either side an anchor remembers, in UTF-16 units. */
const contextLength = 32

/**
 * The anchor of the passage from `start` to `end` (UTF-16 units, end exclusive) of a source's text. Fails with
 * `anchor-outside-source` when that is no passage of the text, and with `anchor-splits-character` when a bound falls inside
 * a character.
 */
export function makeAnchor(source: SourceId, text: string, start: number, end: number): Result<Anchor> {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    return fail(
      'anchor-outside-source',
      `The passage ${start}–${end} does not lie in the source, whose text runs from 0 to ${text.length}. Select some text of the source.`,
    )
  }
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
    return fail(
      'anchor-splits-character',
      `The passage ${start}–${end} begins or ends in the middle of a character. Select whole characters.`,
    )
  }
  return ok({
    source,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end)),
  })
}

function contextStart(text: string, start: number): number {
  const from = Math.max(0, start - contextLength)
  return splitsCharacter(text, from) ? from + 1 : from
}

function contextEnd(text: string, end: number): number {
  const to = Math.min(text.length, end + contextLength)
  return splitsCharacter(text, to) ? to - 1 : to
}
