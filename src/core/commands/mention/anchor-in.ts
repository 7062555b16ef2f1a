import { makeAnchor } from '../../anchoring/make-anchor.ts'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { SourceId } from '../../model/ids.ts'
import type { Mention } from '../../model/mention.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source } from '../../model/source.ts'
import { standing } from '../standing.ts'

/** A passage of a source, in UTF-16 units of its text, end exclusive. */
interface Passage {
  readonly source: SourceId
  readonly start: number
  readonly end: number
}

/** The anchor of a passage; fails when the source is not in the case or the passage does not lie in its text. */
export function anchorIn(read: Reader, { source, start, end }: Passage): Result<Anchor> {
  const found = standing(read, 'sources', source)
  if (!found.ok) return found
  const text = textOf(read, found.value)
  return text.ok ? makeAnchor(source, text.value, start, end) : text
}

/** The failure of stating a claim twice in the very same place; null when none of the mentions stands there. */
export function placeTaken(mentions: Iterable<Pick<Mention, 'anchor'>>, anchor: Anchor): Failure | null {
  const key = placeKey(anchor)
  for (const mention of mentions) {
    if (placeKey(mention.anchor) === key) {
      return fail('mention-stands', 'This claim has a mention in exactly this place already. Select another passage.')
    }
  }
  return null
}

/** The same text for two anchors exactly when they mark the same passage. */
export function placeKey({ source, start, end }: Passage): string {
  return `${source} ${start} ${end}`
}

function textOf(read: Reader, source: Source): Result<string> {
  const content = read.byId('contents', source.text)
  if (content?.encoding === 'utf-8') return ok(content.data)
  return fail(
    'text-missing',
    `The text of “${source.title}” is not in the case, so nothing in it can be marked. Add the source again.`,
  )
}
