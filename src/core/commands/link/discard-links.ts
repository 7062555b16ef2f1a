import type { Draft } from '../../journal/draft.ts'
import type { Link } from '../../model/link.ts'
import type { Reader } from '../../model/reader.ts'
import { discardNotes } from '../note/notes-on.ts'

/** Removes links with the notes on them. */
export function discardLinks(draft: Draft, read: Reader, links: Iterable<Link>): void {
  for (const link of links) {
    draft.remove('links', link)
    discardNotes(draft, read, 'links', link.id)
  }
}
