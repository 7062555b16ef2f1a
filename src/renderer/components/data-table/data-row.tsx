// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys, its rows only the pointer
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { type MouseEvent, memo } from 'react'
import { classNames } from '../class-names.ts'
import { cellStyle } from './cell-style.ts'
import style from './data-table.module.css'
import type { PlacedColumn } from './use-columns.ts'

interface DataRowProps<Row> {
  readonly id: string
  /** Undefined while the row is on its way: its place is kept. */
  readonly row: Row | undefined
  readonly label: string
  readonly columns: readonly PlacedColumn<Row>[]
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly onPress: (event: MouseEvent, line: number) => void
  readonly onTick: (event: MouseEvent, line: number) => void
  readonly onOpen: (line: number) => void
  /** The line of the table that the row is on; the header is the grid's row before the first. */
  readonly line: number
}

function DrawnRow<Row>({
  id,
  row,
  label,
  columns,
  isCurrent,
  isChosen,
  onPress,
  onTick,
  onOpen,
  line,
}: DataRowProps<Row>) {
  return (
    // The grid element has the focus and hears the keys; a row only hears the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={isChosen}
      aria-current={isCurrent || undefined}
      className={style.row}
      onClick={(event) => onPress(event, line)}
      onDoubleClick={() => onOpen(line)}
    >
      <div role="gridcell" aria-colindex={1} className={classNames(style.cell, style.tick)}>
        {/* Space does the same for the current row, so the box takes no tab stop of its own. */}
        <input
          type="checkbox"
          className={style.box}
          checked={isChosen}
          readOnly
          tabIndex={-1}
          aria-label={`Choose ${label}`}
          onClick={(event) => onTick(event, line)}
        />
      </div>
      {columns.map((placed, index) => (
        <div
          key={placed.column.id}
          role="gridcell"
          aria-colindex={index + 2}
          className={style.cell}
          data-align={placed.column.align}
          data-pinned={placed.pinned ?? undefined}
          data-edge={placed.isEdge || undefined}
          style={cellStyle(placed)}
        >
          {row === undefined ? <span className={style.pending} /> : placed.column.cell(row)}
        </div>
      ))}
    </div>
  )
}

/** One row of a table. It is drawn anew only when something that it shows has changed. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow
