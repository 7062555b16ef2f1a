import type { Paragraph } from './paragraphs.ts'

/** Paragraphs that are laid out together, or not at all while they are out of sight. */
export interface Portion {
  readonly start: number
  readonly paragraphs: readonly Paragraph[]
  /** How many lines they fill on about the whole width of the text. */
  readonly lines: number
}

/** Browsers look after everything that they may leave out in every frame, so a portion is not small; it is laid out at a stroke, so it is not large. */
const mostParagraphs = 40
const mostLines = 60

/** A line of the text at its whole width, in UTF-16 units. */
const lineLength = 75

/** The paragraphs of a text in its order, in portions. */
export function portions(paragraphs: readonly Paragraph[]): readonly Portion[] {
  const found: Portion[] = []
  let open: Paragraph[] = []
  let lines = 0
  const close = (): void => {
    const [first] = open
    if (first !== undefined) found.push({ start: first.start, paragraphs: open, lines })
    open = []
    lines = 0
  }
  for (const paragraph of paragraphs) {
    const more = Math.ceil(paragraph.text.length / lineLength)
    if (open.length === mostParagraphs || lines + more > mostLines) close()
    open.push(paragraph)
    lines += more
  }
  close()
  return found
}
