// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys, its rows only the pointer
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useNewest } from '../use-newest.ts'
import type { Arrangement } from './act-on-column.ts'
import type { Column } from './column.ts'
import { columnsInSight } from './columns-in-sight.ts'
import style from './data-table.module.css'
import { layOut } from './group-layout.ts'
import { HeaderRow } from './header-row.tsx'
import { LineSheet } from './line-sheet.ts'
import type { RowSource } from './row-source.ts'
import type { Selection } from './selection.ts'
import { gridTracks, leastTotal, useColumns } from './use-columns.ts'
import { useCursor } from './use-cursor.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useRowGestures } from './use-row-gestures.ts'
import { useScroller } from './use-scroller.ts'
import { useSelecting } from './use-selecting.ts'

export type Density = 'comfortable' | 'compact'

export interface DataTableProps<Row extends { readonly id: string }> {
  /** Names the table for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly arrangement: Arrangement
  readonly onArrange: (arrangement: Arrangement) => void
  readonly rows: RowSource<Row>
  /** What a row is called where it is chosen or read out. */
  readonly rowLabel: (row: Row) => string
  readonly collapsed: ReadonlySet<string>
  readonly onCollapsed: (collapsed: ReadonlySet<string>) => void
  /** The row with the cursor. */
  readonly current: string | null
  readonly onCurrent: (id: string) => void
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  /** Enter or a double press on a row. */
  readonly onOpen?: (id: string) => void
  readonly density: Density
  /** Whether other rows are awaited. */
  readonly isBusy?: boolean
  /** What stands in place of rows when there are none, or none yet. */
  readonly empty: ReactNode
  /** Where the table was scrolled to when it was last left, and who keeps it when it is left again. */
  readonly firstOffset?: number
  readonly onLeave?: (offset: number) => void
}

/** Milliseconds without a change until the columns that are out of sight are drawn, for those who read the document rather than the screen. */
const rest = 500

/** Milliseconds between a few lines of these columns and the next: a frame. */
const betweenLines = 17

const headerHeight = 32
const lineHeights: Readonly<Record<Density, number>> = { comfortable: 36, compact: 28 }

/**
 * The one table of the workbench: an ARIA grid of any number of rows, of which only those in sight are in the document. Columns
 * sort, move, resize, pin and hide; rows are chosen by pointer and keyboard, apart from the current row, which has the cursor.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { columns, arrangement, onArrange, rows, rowLabel, collapsed, current, selection, onLeave } = props
  const gridId = useId()
  const lineHeight = lineHeights[props.density]
  const layout = useMemo(() => layOut(rows.places, rows.groups, collapsed), [rows.places, rows.groups, collapsed])
  const placed = useColumns(columns, arrangement)
  const draw = useRef((): void => undefined)
  const line = useRef<number | null>(null)
  const scroller = useScroller({
    lines: layout.lines,
    lineHeight,
    headerHeight,
    firstOffset: props.firstOffset ?? 0,
    cursorLine: () => line.current,
    onMove: () => {
      draw.current()
      tell()
    },
  })
  const cursor = useCursor(rows, layout, current, props.onCurrent)
  useLayoutEffect(() => {
    line.current = cursor.line
  })
  const selecting = useSelecting(rows, selection, props.onSelection)
  const gestures = useRowGestures({
    rows,
    layout,
    scroller,
    cursor,
    selecting,
    collapsed,
    onCollapsed: props.onCollapsed,
    onOpen: props.onOpen,
  })
  const tell = useKeptPlace(rows, layout, scroller, lineHeight, cursor)

  // Rows show nothing of the order, and headers nothing of the rows: neither is drawn anew for the other.
  const places = placed.map(({ sort: _order, column, ...place }) => JSON.stringify([column.id, place]))
  const layoutKey = places.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: told apart by what they say about a row
  const rowColumns = useMemo(() => placed, [columns, layoutKey])
  const header = useNewest({ onArrange, tick: () => (selection.ids.size > 0 ? selecting.none() : selecting.all()) })
  const { arrange, tick } = useMemo(
    () => ({
      arrange: (next: Arrangement) => header.current.onArrange(next),
      tick: () => header.current.tick(),
    }),
    [header],
  )

  const leave = useNewest({ onLeave, offset: scroller.offset })
  useEffect(() => () => leave.current.onLeave?.(leave.current.offset()), [leave])

  const sheet = useRef<LineSheet<Row>>(null)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    function complete() {
      if (sheet.current?.complete() === true) resting.current = setTimeout(complete, betweenLines)
    }
    function drawLines() {
      if (scroller.stage.current === null) return
      const lineId = (line: number) => `${gridId}-${line}`
      const { line: cursorLine } = cursor
      const seen = scroller.window()
      sheet.current ??= new LineSheet(scroller.stage.current)
      const inSight = columnsInSight(rowColumns, scroller.sight())
      const { ids: chosen } = selection
      sheet.current.draw(
        {
          rows,
          layout,
          columns: rowColumns,
          rowLabel,
          cursorLine,
          current,
          chosen,
          collapsed,
          columnsInSight: inSight,
          lineId,
        },
        seen,
      )
      clearTimeout(resting.current)
      if (inSight.includes(false)) resting.current = setTimeout(complete, rest)
      scroller.moveStage()
      const isCursorDrawn = cursorLine !== null && cursorLine >= seen.first && cursorLine < seen.end
      if (isCursorDrawn) scroller.frame.current?.setAttribute('aria-activedescendant', lineId(cursorLine))
      else scroller.frame.current?.removeAttribute('aria-activedescendant')
    }
    draw.current = drawLines
    drawLines()
  })
  useEffect(() => rows.whenRowsCome(() => draw.current()), [rows])

  return (
    <div className={style.table} data-busy={props.isBusy || undefined}>
      <div
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-busy={props.isBusy ?? false}
        aria-rowcount={layout.lines + 1}
        aria-colcount={placed.length + 1}
        aria-multiselectable
        ref={scroller.frame}
        className={style.frame}
        data-grid
        style={
          {
            '--tracks': gridTracks(placed),
            '--line': `${lineHeight}px`,
            '--least': `${leastTotal(placed)}px`,
          } as CSSProperties
        }
        onScroll={scroller.onScroll}
        onKeyDown={gestures.onKeyDown}
      >
        <HeaderRow
          placed={placed}
          arrangement={arrangement}
          onArrange={arrange}
          tick={selection.ids.size === 0 ? 'none' : selection.ids.size >= rows.matched ? 'all' : 'some'}
          onTick={tick}
        />
        <div className={style.content} style={{ height: scroller.height }}>
          <div className={style.sheet} style={{ height: scroller.sheetHeight }}>
            {/* The grid element has the focus and hears the keys; its rows, which are not drawn by React, only hear the pointer. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-interactions */}
            <div
              role="rowgroup"
              ref={scroller.stage}
              className={style.stage}
              onClick={gestures.onClick}
              onDoubleClick={gestures.onDoubleClick}
            />
          </div>
        </div>
      </div>
      {layout.lines === 0 && <div className={style.empty}>{props.empty}</div>}
    </div>
  )
}
