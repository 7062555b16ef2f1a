import type { CellContent } from '../cells/cell-look.ts'

/** A column of a `DataTable`. Its id is the name of the field that it shows, which is what the table sorts and groups by. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** What stands in the column's cell of a row. */
  readonly cell: (row: Row) => CellContent
  /** Width in pixels at first, and the least it may have. */
  readonly size: number
  readonly minSize?: number
  /** Sets numbers to the end of the cell. */
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  readonly groupable?: boolean
  /** Whether the column is shown before anything was chosen; true when left out. */
  readonly isShown?: boolean
  /** Takes the room that other columns leave, until it is resized. */
  readonly grows?: boolean
  /** Stands at the start at first, and does not scroll sideways. */
  readonly isPinned?: boolean
}
