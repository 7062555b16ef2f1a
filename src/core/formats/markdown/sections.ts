import type { Edition, Steps } from './edition.ts'
import type { NoteWriter } from './note-writer.ts'

/** The section that lists claims, of which a tag may have a million; nothing when there are none. */
export function* claimSection(edition: Edition, writer: NoteWriter, claims: readonly number[] | undefined): Steps {
  if (claims === undefined) return
  writer.heading(edition.levels.section, 'Claims')
  writer.list()
  for (const claim of claims) {
    writer.encodedItem(edition.claimItems.of(claim))
    if (writer.isFull) yield
  }
}
