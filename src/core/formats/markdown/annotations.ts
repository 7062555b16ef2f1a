import type { Heading, RootContent } from 'mdast'
import type { Note } from '../../model/note.ts'
import { heading, nameAbove, section, verbatimQuotation } from './blocks.ts'
import type { Edition } from './edition.ts'
import { momentWords } from './sentences.ts'

/**
 * The section of notes on a record. It closes the page, so that syntax which an analyst left open in a body (an Obsidian comment,
 * say) has nothing after it to swallow.
 */
export function annotations(
  { dossier, levels }: Edition,
  id: string,
  more: readonly RootContent[] = [],
): RootContent[] {
  return section(levels.section, 'Notes', [
    ...annotationBlocks(levels.annotation, dossier.notesOn.get(id) ?? []),
    ...more,
  ])
}

/** Each note under a heading with its author and time, its body byte for byte in a blockquote. `about` names what it is on. */
export function annotationBlocks(depth: Heading['depth'], notes: readonly Note[], about = ''): RootContent[] {
  return notes.flatMap((note) => [
    heading(depth, [note.author, about, momentWords(note.createdAt)].filter((part) => part !== '').join(', ')),
    verbatimQuotation(note.body),
    nameAbove(`n-${note.id}`),
  ])
}
