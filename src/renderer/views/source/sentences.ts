import type { Stretch } from './mention-layers.ts'
import type { Paragraph } from './paragraphs.ts'
import { trimmed } from './text-places.ts'

/**
 * The sentences of a text, by Unicode's rules for its language (UAX 29, as Intl.Segmenter knows them). No sentence runs over a line's end, so they are
 * found in one paragraph at a time, when they are asked for.
 */
export class Sentences {
  readonly #lines: readonly Paragraph[]
  readonly #segmenter: Intl.Segmenter
  readonly #found = new Map<Paragraph, readonly Stretch[]>()

  constructor(lines: readonly Paragraph[], language: string) {
    this.#lines = lines
    this.#segmenter = new Intl.Segmenter(supported(language), { granularity: 'sentence' })
  }

  /** The first sentence that begins at the offset or after it; null when none does. */
  from(offset: number): Stretch | null {
    for (const line of this.#lines.slice(Math.max(0, this.#lineAt(offset)))) {
      const found = this.#in(line).find(({ start }) => start >= offset)
      if (found !== undefined) return found
    }
    return null
  }

  /** The last sentence that begins before the offset; null when none does. */
  before(offset: number): Stretch | null {
    for (const line of this.#lines.slice(0, this.#lineAt(offset) + 1).reverse()) {
      const found = this.#in(line).findLast(({ start }) => start < offset)
      if (found !== undefined) return found
    }
    return null
  }

  /** The place of the last line that begins at the offset or before it; -1 when none does. */
  #lineAt(offset: number): number {
    return this.#lines.findLastIndex(({ start }) => start <= offset)
  }

  #in(line: Paragraph): readonly Stretch[] {
    const known = this.#found.get(line)
    if (known !== undefined) return known
    const found = [...this.#segmenter.segment(line.text)].flatMap(({ index, segment }) => {
      const stretch = trimmed(line.text, { start: index, end: index + segment.length })
      return stretch === null ? [] : [{ start: line.start + stretch.start, end: line.start + stretch.end }]
    })
    this.#found.set(line, found)
    return found
  }
}

/** The language when the platform knows it; a tag that is malformed or unknown gives its default. */
function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language === '' ? [] : [language])
  } catch {
    // A tag typed by hand may not be a BCP 47 tag at all; then the root rules do.
    return []
  }
}
