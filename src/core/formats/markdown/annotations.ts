import type { Note } from '../../model/note.ts'
import type { Edition } from './edition.ts'
import { blockId } from './inline.ts'
import type { Depth, NoteWriter } from './note-writer.ts'
import { momentWords } from './sentences.ts'

/** Notes of one record, and in words what they are on where that is not the record of the page. */
export interface Annotations {
  readonly notes: readonly Note[]
  readonly about: string
}

/**
 * The section of notes on a record; nothing when there are none. It closes the page, so that syntax which an analyst left open in a body (an Obsidian
 * comment, say) has nothing after it to swallow.
 */
export function writeAnnotations(
  { levels }: Edition,
  writer: NoteWriter,
  own: readonly Note[] = [],
  more: readonly Annotations[] = [],
): void {
  if (own.length + more.length === 0) return
  writer.heading(levels.section, 'Notes')
  writeNotes(writer, levels.annotation, { notes: own, about: '' })
  for (const annotations of more) writeNotes(writer, levels.annotation, annotations)
}

/** Each note under a heading with its author and time, its body byte for byte in a blockquote. */
export function writeNotes(writer: NoteWriter, depth: Depth, { notes, about }: Annotations): void {
  for (const { id, author, body, createdAt } of notes) {
    writer.heading(depth, [author, about, momentWords(createdAt)].filter((part) => part !== '').join(', '))
    writer.verbatimQuotation(body)
    writer.markdown(blockId('n', id))
  }
}
