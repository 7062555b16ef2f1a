/** A line of a source's text that has something on it: where it begins, in UTF-16 units, and its characters to the letter. */
export interface Paragraph {
  readonly start: number
  readonly text: string
  /** Whether an empty line stands before it. */
  readonly spaced: boolean
}

/** The lines of a text that are not blank. Line ends belong to no paragraph, so offsets stay those of the text. */
export function paragraphs(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let previousEnd = 0
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (match[0].trim() === '') continue
    const between = text.slice(previousEnd, match.index)
    const breaks = between.match(/\r\n|[\r\n\u2028\u2029]/g)?.length ?? 0
    found.push({ start: match.index, text: match[0], spaced: found.length > 0 && breaks > 1 })
    previousEnd = match.index + match[0].length
  }
  return found
}
