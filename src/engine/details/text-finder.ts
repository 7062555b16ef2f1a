import { ok, type Result } from '#core/lib/result.ts'
import type { SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { FoldedText } from '#core/query/folded-text.ts'
import type { FoundPlaces } from '../answers.ts'
import { sourceMissing } from './source-detail.ts'

/** So many places of a text are found at most; nobody goes through more one by one. */
const mostPlaces = 10_000

/** Finds words in the texts of sources. The last text is kept as it is searched, since words are looked for as they are typed. */
export class TextFinder {
  #last: { readonly content: string; readonly folded: FoldedText } | null = null

  /** Where the words stand in the text of a source; fails with `source-missing`. */
  find(read: Reader, id: SourceId, words: string): Result<FoundPlaces> {
    const source = read.byId('sources', id)
    if (source === undefined) return sourceMissing
    if (this.#last?.content !== source.text) {
      const text = read.byId('contents', source.text)?.data ?? ''
      this.#last = { content: source.text, folded: new FoldedText(text) }
    }
    const places = this.#last.folded.find(words, mostPlaces)
    return ok({ places, areAll: places.length < 2 * mostPlaces })
  }
}
