import type { Claim } from '#core/model/claim.ts'
import type { Entity } from '#core/model/entity.ts'
import type { ClaimId, EntityId, SourceId, TagId } from '#core/model/ids.ts'
import type { Link } from '#core/model/link.ts'
import type { Note, SubjectTable } from '#core/model/note.ts'
import type { Source } from '#core/model/source.ts'
import type { Tag, TagColour } from '#core/model/tag.ts'
import type { Range, Snippet } from '#core/query/snippet.ts'
import type { Reliability } from '#core/vocabulary/admiralty.ts'

/** A tag as it is shown beside other things. */
export interface TagLabel {
  readonly id: TagId
  readonly name: string
  readonly colour: TagColour
}

/** An entity as it is shown beside other things. */
export interface EntityLabel {
  readonly id: EntityId
  readonly name: string
}

/** A claim as it is shown beside other things. */
export interface ClaimLabel {
  readonly id: ClaimId
  readonly statement: string
  readonly status: Claim['status']
}

/** A source as it is shown beside other things. */
export interface SourceLabel {
  readonly id: SourceId
  readonly title: string
  readonly reliability: Reliability
}

/** Where the words that are searched for stand in a claim. */
export interface FoundWords {
  readonly statement: readonly Range[]
  /** A passage of its tags, entities, quotes or notes that has words which the statement does not have. */
  readonly snippet: Snippet | null
}

/** A row of the claims table. `reliability` is that of the best source, null when no source states the claim. */
export interface ClaimRow extends Omit<Claim, 'tags' | 'entities'> {
  readonly reliability: Reliability | null
  readonly tags: readonly TagLabel[]
  readonly entities: readonly EntityLabel[]
  readonly mentions: number
  readonly sources: number
  readonly links: number
  readonly supports: number
  readonly contradicts: number
  readonly notes: number
  /** Null when no words are searched for. */
  readonly found: FoundWords | null
}

export interface SourceRow extends Source {
  readonly mentions: number
  readonly claims: number
  readonly notes: number
}

export interface LinkRow extends Omit<Link, 'from' | 'to'> {
  readonly from: ClaimLabel
  readonly to: ClaimLabel
}

export interface NoteRow extends Note {
  /** What the note is on, in words: a statement, a title, a name. */
  readonly subjectLabel: string
  readonly subjectTable: SubjectTable
}

export interface TagRow extends Tag {
  readonly parentName: string | null
  /** How many ancestors the tag has. */
  readonly depth: number
  readonly claims: number
  /** Claims that have the tag or one below it, each counted once. */
  readonly below: number
  readonly notes: number
}

export interface EntityRow extends Entity {
  readonly claims: number
  readonly notes: number
}

/** The row type of each table that can be queried. */
export interface Rows {
  readonly claims: ClaimRow
  readonly sources: SourceRow
  readonly links: LinkRow
  readonly notes: NoteRow
  readonly tags: TagRow
  readonly entities: EntityRow
}
