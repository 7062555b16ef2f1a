import { z } from 'zod'
import { NoteId } from './ids.ts'
import { Timestamp } from './time.ts'

export const SubjectTable = z.enum(['claims', 'sources', 'tags', 'links', 'entities', 'cases'])
export type SubjectTable = z.infer<typeof SubjectTable>

/** The record that a note speaks of. */
export const Subject = z.strictObject({ table: SubjectTable, id: z.uuidv7() })
export type Subject = Readonly<z.infer<typeof Subject>>

/** An annotation, in Markdown, on any record. The body is kept to the letter. */
export const Note = z.strictObject({
  id: NoteId,
  subject: Subject,
  body: z.string().min(1),
  author: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Note = Readonly<z.infer<typeof Note>>
