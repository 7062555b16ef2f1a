// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- an ARIA grid whose rows are not all in the document cannot be a table element */
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, memo, useRef, useState } from 'react'
import { MenuAt, MenuItem, MenuSeparator } from '../menu.tsx'
import { cellStyle } from './cell-style.ts'
import { type ColumnAction, columnActions } from './column-actions.ts'
import style from './data-table.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import type { PlacedColumn } from './use-columns.ts'

interface HeaderCellProps {
  readonly placed: PlacedColumn<never>
  readonly index: number
  readonly isGrouped: boolean
  readonly onSort: (id: string, additive: boolean) => void
  readonly onAction: (id: string, action: ColumnAction) => void
  readonly onResize: (id: string, width: number) => void
  /** Sets a column that was dragged here at this one's place. */
  readonly onDrop: (id: string, dragged: string) => void
}

const dragType = 'application/x-claimbench-column'

/** A column's header: press to sort, drag to move, drag its edge to resize; everything else is in its menu. */
function DrawnHeaderCell({ placed, index, isGrouped, onSort, onAction, onResize, onDrop }: HeaderCellProps) {
  const { column, sort, pinned, isEdge } = placed
  const [isTarget, setIsTarget] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  const menuLabel = `${column.title}: column menu`
  const actions = isOpen ? columnActions(placed, isGrouped) : []
  const isSortable = column.sortable !== false

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const action = keyAction(event)
    if (action !== null) {
      event.preventDefault()
      onAction(column.id, action)
    } else if (event.key === 'ArrowDown' || event.key === 'ContextMenu') {
      event.preventDefault()
      setIsOpen(true)
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      neighbour(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1)?.focus()
    }
    event.stopPropagation()
  }

  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={isSortable ? (sort?.direction ?? 'none') : undefined}
      className={style.header}
      data-align={column.align}
      data-pinned={pinned ?? undefined}
      data-edge={isEdge || undefined}
      data-target={isTarget || undefined}
      style={cellStyle(placed)}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragType, column.id)}
      onDragOver={(event) => {
        if (!isColumn(event)) return
        event.preventDefault()
        setIsTarget(true)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        setIsOpen(true)
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsTarget(false)
        const id = event.dataTransfer.getData(dragType)
        if (id !== '') onDrop(column.id, id)
      }}
    >
      <button
        type="button"
        className={style.sort}
        data-header-button
        tabIndex={index === 0 ? 0 : -1}
        aria-disabled={!isSortable || undefined}
        title={isSortable ? `Sort by ${column.title.toLowerCase()} (Shift adds to the order)` : column.title}
        onClick={(event) => isSortable && onSort(column.id, event.shiftKey)}
        onKeyDown={onKeyDown}
      >
        <span className={style.title}>{column.title}</span>
        {sort !== null && (
          <span className={style.order}>
            {sort.direction === 'ascending' ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />}
            {sort.order}
          </span>
        )}
      </button>
      <button
        type="button"
        ref={more}
        className={style.more}
        aria-label={menuLabel}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        onClick={() => setIsOpen(true)}
      >
        <ChevronDown size={12} aria-hidden />
      </button>
      {isOpen && (
        <MenuAt
          anchor={more}
          onClose={() => setIsOpen(false)}
          aria-label={menuLabel}
          onAction={(key) => {
            const chosen = actions.find((item) => 'action' in item && item.action === key)
            if (chosen !== undefined && 'action' in chosen) onAction(column.id, chosen.action)
          }}
        >
          {actions.map((item) =>
            'rule' in item ? (
              <MenuSeparator key={item.rule} />
            ) : (
              <MenuItem key={item.action} id={item.action} text={item.text} icon={item.icon} shortcut={item.shortcut} />
            ),
          )}
        </MenuAt>
      )}
      <ResizeHandle onResize={(width) => onResize(column.id, width)} onReset={() => onAction(column.id, 'fit')} />
    </div>
  )
}

/** Drawn anew only when something is said of its own column: a table has many. */
export const HeaderCell = memo(
  DrawnHeaderCell,
  ({ placed: last, ...before }, { placed: next, ...after }) =>
    isSame(before, after) &&
    isSame({ ...last, sort: null }, { ...next, sort: null }) &&
    isSameSort(last.sort, next.sort),
)

function isSame<Props extends object>(last: Props, next: Props): boolean {
  const entries = new Map(Object.entries(next))
  return Object.entries(last).every(([name, value]) => entries.get(name) === value)
}

function isSameSort(last: PlacedColumn<never>['sort'], next: PlacedColumn<never>['sort']): boolean {
  return last?.direction === next?.direction && last?.order === next?.order
}

function isColumn(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(dragType)
}

function keyAction({ key, shiftKey, ctrlKey }: KeyboardEvent): ColumnAction | null {
  if (!shiftKey) return null
  if (key === 'ArrowRight') return ctrlKey ? 'move-right' : 'widen'
  if (key === 'ArrowLeft') return ctrlKey ? 'move-left' : 'narrow'
  return null
}

function neighbour(button: HTMLElement, step: 1 | -1): HTMLElement | null {
  const buttons = [...(button.closest('[role=row]')?.querySelectorAll<HTMLElement>('[data-header-button]') ?? [])]
  return buttons[buttons.indexOf(button) + step] ?? null
}
