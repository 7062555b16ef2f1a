import type { Anchor } from '#core/model/anchor.ts'
import type { Case } from '#core/model/case.ts'
import type { Claim } from '#core/model/claim.ts'
import type { ClaimId, LinkId, MentionId } from '#core/model/ids.ts'
import type { Note } from '#core/model/note.ts'
import type { Source } from '#core/model/source.ts'
import type { Table } from '#core/model/tables.ts'
import type { Timestamp } from '#core/model/time.ts'
import type { View } from '#core/model/view.ts'
import type { TableName } from '#core/query/query.ts'
import type { Reliability } from '#core/vocabulary/admiralty.ts'
import type { Relation } from '#core/vocabulary/relations.ts'
import type { ClaimLabel, EntityLabel, Rows, SourceLabel, TagLabel } from './rows.ts'

/** One value of a facet: how many of the rows that match have it, and whether the query asks for it. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** The values of a field: how many there are, of which the first few hundred are listed, and all that the query asks for. */
export interface Facet {
  readonly values: readonly FacetValue[]
  readonly count: number
}

/** A run of consecutive places whose rows share a value; a row of several values stands in several groups. */
export interface Group {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** The answer to a query: how much there is, and the rows of the window that was asked for. */
export interface Answer<Name extends TableName = TableName> {
  /** Rows in the table. */
  readonly total: number
  /** Rows that match the filter, each counted once. */
  readonly matched: number
  /** Places in the result: more than match where rows stand in several groups. The window and its offset count these. */
  readonly places: number
  readonly offset: number
  readonly rows: readonly Rows[Name][]
  /** By field: its values with counts, each counted as if that field's own choice were not made; most frequent first. */
  readonly facets: Readonly<Record<string, Facet>>
  /** Runs of places in order when the query groups, else empty. */
  readonly groups: readonly Group[]
}

/** A mention with the words around it. */
export interface MentionDetail {
  readonly id: MentionId
  readonly claim: ClaimId
  readonly source: SourceLabel
  readonly anchor: Anchor
  readonly direction: Source['direction']
  readonly language: string
  /** Text just before and after the quote, up to about 120 units each, cut at a word. */
  readonly before: string
  readonly after: string
}

/** A link as seen from one of its claims. */
export interface LinkDetail {
  readonly id: LinkId
  readonly relation: Relation
  /** Whether the claim is the one that the link goes out from. */
  readonly outgoing: boolean
  readonly other: ClaimLabel
  readonly note: string
}

/** Everything that the inspector shows of a claim. */
export interface ClaimDetail {
  readonly claim: Claim
  readonly reliability: Reliability | null
  readonly mentions: readonly MentionDetail[]
  readonly tags: readonly TagLabel[]
  readonly entities: readonly EntityLabel[]
  readonly links: readonly LinkDetail[]
  readonly notes: readonly Note[]
}

/** A mention as the source text marks it. */
export interface SourceMention {
  readonly id: MentionId
  readonly claim: ClaimLabel
  readonly start: number
  readonly end: number
}

/** Where words stand in a text. */
export interface FoundPlaces {
  /** Pairs of start and end (exclusive), in UTF-16 units of the text and in its order. */
  readonly places: Uint32Array<ArrayBuffer>
  /** False where there are more, which are not told. */
  readonly areAll: boolean
}

/** Everything that the source view shows. */
export interface SourceDetail {
  readonly source: Source
  readonly text: string
  /** By start, then end. */
  readonly mentions: readonly SourceMention[]
  readonly notes: readonly Note[]
}

/** What the window's frame shows of the case. */
export interface CaseSummary {
  readonly case: Case
  readonly counts: Readonly<Record<TableName, number>>
  readonly views: readonly View[]
  /** What undo and redo would take back or do again, in words; null when there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  readonly seq: number
}

/** One line of history. */
export interface HistoryLine {
  readonly seq: number
  readonly at: Timestamp
  readonly actor: string
  readonly command: string
  readonly words: string
  /** How many records it touched. */
  readonly records: number
  readonly hash: string
}

/** A field that an entry changed, before and after in words; null where the record did not stand. */
export interface FieldChange {
  readonly table: Table
  readonly label: string
  readonly from: string | null
  readonly to: string | null
}

export interface RecordHistoryLine extends HistoryLine {
  readonly changes: readonly FieldChange[]
}
