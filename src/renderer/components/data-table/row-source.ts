/** A run of consecutive rows under one heading. */
export interface RowGroup {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Where a row stands now that the data changed: the table keeps it at its place on screen. */
export interface RowAnchor {
  readonly id: string
  readonly index: number
}

/** The rows of a table, held elsewhere: the table asks for those it shows. */
export interface RowSource<Row> {
  /** Changes with every new answer. */
  readonly version: number
  /** Changes when something else was asked for, so that the table starts from the top; not when only the data changed. */
  readonly question: string
  /** Rows that match. */
  readonly matched: number
  /** Rows in all. */
  readonly total: number
  readonly groups: readonly RowGroup[]
  /** The row at an index of the result; undefined while it is on its way. */
  rowAt(index: number): Row | undefined
  /** Calls the listener when rows have come that were on their way, until the function that it gives back is called. */
  whenRowsCome(listener: () => void): () => void
  /** Tells which rows are on screen, and the one that is to keep its place when the data changes. */
  show(first: number, last: number, anchor: RowAnchor | null): void
  /** Where the row that was to keep its place stands now; null when it is gone, or there was none. */
  readonly anchor: RowAnchor | null
  /** The ids of all rows that match, in order. */
  allIds(): Promise<readonly string[]>
  /** The id of the row at an index, loaded or not; null when there is none. */
  idAt(index: number): Promise<string | null>
  /** Where a row stands in the result; null when it is not in it. */
  positionOf(id: string): Promise<number | null>
}
