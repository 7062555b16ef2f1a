import type { IdSet } from '#core/model/id-set.ts'

/** A run of consecutive places under one heading. */
export interface RowGroup {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** A row in one of the places that it stands in: a row of several values stands in the group of each. */
export interface RowPlace {
  readonly id: string
  /** The value of the group; null when rows are not grouped. */
  readonly group: string | null
}

/** Where such a row stands in the result. */
export interface RowAnchor extends RowPlace {
  readonly index: number
}

/** The rows of a table, held elsewhere: the table asks for those it shows. */
export interface RowSource<Row> {
  /** Changes with every new answer. */
  readonly version: number
  /** Changes when something else was asked for, so that the table starts from the top; not when only the data changed. */
  readonly question: string
  /** Rows that match, each counted once. */
  readonly matched: number
  /** Places of rows in the result; an index is one of these. */
  readonly places: number
  /** Rows in all. */
  readonly total: number
  readonly groups: readonly RowGroup[]
  /** The row at an index of the result, which may also stand at others; undefined while it is on its way. */
  rowAt(index: number): Row | undefined
  /** Calls the listener when rows have come that were on their way, until the function that it gives back is called. */
  whenRowsCome(listener: () => void): () => void
  /** Tells which rows are on screen, and the one that is to keep its place when the data changes. */
  show(first: number, last: number, anchor: RowAnchor | null): void
  /** Where the row that was to keep its place stands now; null when it is gone, or there was none. */
  readonly anchor: RowAnchor | null
  /** The ids of all rows that match. */
  allIds(): Promise<IdSet>
  /** The ids of the rows between two indexes, ends included, whichever comes first. */
  idsBetween(from: number, to: number): Promise<IdSet>
  /** The id of the row at an index, loaded or not; null when there is none. */
  idAt(index: number): Promise<string | null>
  /** Where a row stands in the result: in this group when it is in it, else at its first place; null when it is not in the result. */
  positionOf(id: string, group: string | null): Promise<number | null>
}
