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
