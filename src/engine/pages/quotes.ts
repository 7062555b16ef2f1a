import { z } from 'zod'
import { makeAnchor } from '#core/anchoring/make-anchor.ts'
import type { Diff } from '#core/journal/diff.ts'
import { Anchor } from '#core/model/anchor.ts'
import type { SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'

/** The text of a source; null when it is not in the case. */
export type TextOf = (source: SourceId) => string | null

/** An anchor as pages hold it: what its source says at its place is not said again, and then is null. */
export const PagedAnchor = Anchor.extend({
  exact: z.string().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
})
export type PagedAnchor = Readonly<z.infer<typeof PagedAnchor>>

/** The texts of the sources that a reader has. */
export function textsIn(read: Reader): TextOf {
  return (id) => {
    const source = read.byId('sources', id)
    const content = source === undefined ? undefined : read.byId('contents', source.text)
    return content?.encoding === 'utf-8' ? content.data : null
  }
}

/** The same when the case has taken the diff. */
export function textsAfter({ sources, contents }: Diff, read: Reader): TextOf {
  const before = textsIn(read)
  const added = new Map(sources?.added.map((source) => [source.id, source.text]))
  const texts = new Map(contents?.added.map((content) => [content.id, content]))
  return (id) => {
    const name = added.get(id)
    if (name === undefined) return before(id)
    const content = texts.get(name) ?? read.byId('contents', name)
    return content?.encoding === 'utf-8' ? content.data : null
  }
}

/** Leaves out the quote where the source says it, word for word and with the same words around it. */
export function withoutQuote(anchor: Anchor, textOf: TextOf): PagedAnchor {
  const text = textOf(anchor.source)
  const said = text === null ? null : makeAnchor(anchor.source, text, anchor.start, anchor.end)
  const isSaid =
    said?.ok === true &&
    said.value.exact === anchor.exact &&
    said.value.prefix === anchor.prefix &&
    said.value.suffix === anchor.suffix
  return isSaid ? { ...anchor, exact: null, prefix: null, suffix: null } : anchor
}

/** The whole anchor. Where its source is gone, so are the words, and a mark stands in their place. */
export function withQuote(anchor: PagedAnchor, textOf: TextOf): Anchor {
  const { source, start, end, exact, prefix, suffix } = anchor
  if (exact !== null) return { source, start, end, exact, prefix: prefix ?? '', suffix: suffix ?? '' }
  const text = textOf(source)
  const said = text === null ? null : makeAnchor(source, text, start, end)
  return said?.ok === true ? said.value : { source, start, end, exact: lostWords, prefix: '', suffix: '' }
}

const lostWords = '…'
