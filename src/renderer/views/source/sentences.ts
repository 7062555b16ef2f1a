import type { Stretch } from './mention-layers.ts'
import { paragraphs } from './paragraphs.ts'
import { trimmed } from './text-places.ts'

/** The sentences of a text, by Unicode's rules for its language (UAX 29, as Intl.Segmenter knows them). No sentence runs over a line's end. */
export function sentences(text: string, language: string): readonly Stretch[] {
  const segmenter = new Intl.Segmenter(supported(language), { granularity: 'sentence' })
  return paragraphs(text).flatMap(({ start, text: line }) =>
    [...segmenter.segment(line)].flatMap(({ index, segment }) => {
      const stretch = trimmed(text, { start: start + index, end: start + index + segment.length })
      return stretch === null ? [] : [stretch]
    }),
  )
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
