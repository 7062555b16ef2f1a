/**
 * Offsets inside the program count UTF-16 units; W3C Web Annotation and REFI-QDA count Unicode code points. These two
 * functions are the boundary. An unpaired surrogate counts as one code point, as it does when JavaScript iterates a text.
 */

import { splitsCharacter } from './surrogates.ts'

/** The code point offset of a UTF-16 offset; one inside a surrogate pair is taken as the start of its character. */
export function codePointOffset(text: string, offset: number): number {
  let count = 0
  for (let index = 0; index < Math.min(offset, text.length); index += 1) {
    if (!splitsCharacter(text, index)) count += 1
  }
  return splitsCharacter(text, offset) ? count - 1 : count
}

/** The UTF-16 offset of a code point offset; one past the end of the text gives the text's length. */
export function unitOffset(text: string, codePoint: number): number {
  let index = 0
  for (let count = 0; count < codePoint && index < text.length; count += 1) {
    index += splitsCharacter(text, index + 1) ? 2 : 1
  }
  return index
}
