import type { Case } from './case.ts'
import type { Claim } from './claim.ts'
import type { Content } from './content.ts'
import type { Entity } from './entity.ts'
import type { Link } from './link.ts'
import type { Mention } from './mention.ts'
import type { Note } from './note.ts'
import type { Source } from './source.ts'
import type { Tag } from './tag.ts'
import type { View } from './view.ts'

/** The record type of each table. This is the one list of tables. */
export interface Records {
  readonly cases: Case
  readonly contents: Content
  readonly sources: Source
  readonly tags: Tag
  readonly entities: Entity
  readonly claims: Claim
  readonly mentions: Mention
  readonly links: Link
  readonly notes: Note
  readonly views: View
}

/** A table of the case file. */
export type Table = keyof Records

/** A record of the named table. */
export type RecordOf<Name extends Table> = Records[Name]

/** The id of a record of the named table. */
export type IdOf<Name extends Table> = Records[Name]['id']

/** Every table, in the order in which records may refer to earlier ones. */
export const tables = [
  'cases',
  'contents',
  'sources',
  'tags',
  'entities',
  'claims',
  'mentions',
  'links',
  'notes',
  'views',
] as const satisfies readonly Table[]
