// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { type MouseEvent, memo } from 'react'
import { classNames } from '../class-names.ts'
import { useSteady } from '../use-newest.ts'
import { type Arrangement, actOnColumn } from './act-on-column.ts'
import type { ColumnAction } from './column-actions.ts'
import { sized, withColumnAt } from './column-state.ts'
import style from './data-table.module.css'
import { HeaderCell } from './header-cell.tsx'
import { nextSort } from './sort.ts'
import { leastWidth, type PlacedColumn } from './use-columns.ts'

interface HeaderRowProps {
  readonly placed: readonly PlacedColumn<never>[]
  readonly arrangement: Arrangement
  readonly onArrange: (arrangement: Arrangement) => void
  readonly tick: 'all' | 'some' | 'none'
  readonly onTick: () => void
}

/** The headers of the columns, and the box that chooses every row that matches. */
function DrawnHeaderRow({ placed, arrangement, onArrange, tick, onTick }: HeaderRowProps) {
  const onSort = useSteady((id: string, additive: boolean) =>
    onArrange({ ...arrangement, sort: nextSort(arrangement.sort, id, additive) }),
  )
  const onAction = useSteady((id: string, action: ColumnAction) =>
    onArrange(actOnColumn(arrangement, action, id, placed)),
  )
  const onResize = useSteady((id: string, width: number) => {
    const least = placed.find(({ column }) => column.id === id)?.column.minSize ?? leastWidth
    onArrange({ ...arrangement, columns: sized(arrangement.columns, id, Math.max(least, width)) })
  })
  const onDrop = useSteady((id: string, dragged: string) =>
    onArrange({ ...arrangement, columns: withColumnAt(arrangement.columns, dragged, id) }),
  )
  return (
    <div role="rowgroup" className={style.headers}>
      <div role="row" aria-rowindex={1} className={style.headerRow}>
        <div role="columnheader" aria-colindex={1} className={classNames(style.header, style.tick)}>
          <input
            type="checkbox"
            className={style.box}
            checked={tick === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = tick === 'some'
            }}
            readOnly
            tabIndex={-1}
            aria-label="Choose all rows"
            title="Choose all rows (Ctrl A)"
            onClick={(event: MouseEvent) => {
              event.stopPropagation()
              onTick()
            }}
          />
        </div>
        {placed.map((column, index) => (
          <HeaderCell
            key={column.column.id}
            placed={column}
            index={index}
            isGrouped={arrangement.group === column.column.id}
            onSort={onSort}
            onAction={onAction}
            onResize={onResize}
            onDrop={onDrop}
          />
        ))}
      </div>
    </div>
  )
}

/** The headers are drawn anew only when the columns or their order change. */
export const HeaderRow = memo(DrawnHeaderRow)
