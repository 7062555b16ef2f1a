import type { Draft } from '../../journal/draft.ts'
import type { Note, Subject, SubjectTable } from '../../model/note.ts'
import type { Reader } from '../../model/reader.ts'
import { recordSchemas } from '../../model/record-schemas.ts'
import type { IdOf } from '../../model/tables.ts'
import type { Timestamp } from '../../model/time.ts'
import { amend } from '../amend.ts'

/** Whether the record that a note is to speak of is in the case. */
export function subjectStands(read: Reader, { table, id }: Subject): boolean {
  return read.byId(table, recordSchemas[table].shape.id.parse(id)) !== undefined
}

/** Removes the notes on a record that is removed. */
export function discardNotes<Name extends SubjectTable>(draft: Draft, read: Reader, table: Name, id: IdOf<Name>): void {
  for (const note of notesOn(read, table, id)) draft.remove('notes', note)
}

/** Lets the notes on one record speak of another of its table instead. */
export function moveNotes<Name extends SubjectTable>(
  draft: Draft,
  read: Reader,
  table: Name,
  [from, to]: readonly [from: IdOf<Name>, to: IdOf<Name>],
  at: Timestamp,
): void {
  for (const note of notesOn(read, table, from)) amend(draft, 'notes', note, { subject: { table, id: to } }, at)
}

function notesOn(read: Reader, table: SubjectTable, id: string): readonly Note[] {
  return read.where('notes', 'subject', id).filter((note) => note.subject.table === table)
}
