import { Case } from './case.ts'
import { Claim } from './claim.ts'
import { Content } from './content.ts'
import { Entity } from './entity.ts'
import { Link } from './link.ts'
import { Mention } from './mention.ts'
import { Note } from './note.ts'
import { Source } from './source.ts'
import { Tag } from './tag.ts'
import { View } from './view.ts'

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

/** The validator of every journalled record, by table. */
export const recordSchemas = {
  cases: Case,
  contents: Content,
  sources: Source,
  tags: Tag,
  entities: Entity,
  claims: Claim,
  mentions: Mention,
  links: Link,
  notes: Note,
  views: View,
} as const

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
