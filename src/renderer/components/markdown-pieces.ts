/** About so much of a note is drawn in one go, in UTF-16 units: reading Markdown takes a millisecond for each thousand on a slow machine. */
const pieceLength = 12_000

const fence = /^ {0,3}(```|~~~)/

/**
 * Markdown in pieces that can be read one after the other, each of about the same length: a text is parted at blank lines outside of code, and where
 * there are none for long, at the end of a line or within it. A short text is one piece.
 */
export function markdownPieces(text: string, length = pieceLength): readonly string[] {
  const pieces: string[] = []
  let start = 0
  let parting: number | null = null
  let isCode = false
  for (let line = 0, end = 0; line < text.length; line = end) {
    const newline = text.indexOf('\n', line)
    end = newline === -1 ? text.length : newline + 1
    const words = text.slice(line, end)
    if (fence.test(words)) isCode = !isCode
    if (!isCode && words.trim() === '') parting = end
    while (end - start > length) {
      const at = parting ?? (line > start ? line : withinLine(text, start + length))
      if (at >= text.length) break
      pieces.push(text.slice(start, at))
      start = at
      parting = null
    }
  }
  if (start < text.length || pieces.length === 0) pieces.push(text.slice(start))
  return pieces
}

/** The place, or the one before it where it would part the two halves of a character. */
function withinLine(text: string, place: number): number {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place
}
