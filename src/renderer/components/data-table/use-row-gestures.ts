import type { KeyboardEvent, MouseEvent } from 'react'
import type { Layout } from './group-layout.ts'
import { placeAt } from './row-place.ts'
import type { RowAnchor, RowSource } from './row-source.ts'
import { tableKey } from './table-keys.ts'
import type { Cursor } from './use-cursor.ts'
import type { Scroller } from './use-scroller.ts'
import type { Selecting } from './use-selecting.ts'

interface Options<Row> {
  readonly rows: RowSource<Row>
  readonly layout: Layout
  readonly scroller: Scroller
  readonly cursor: Cursor
  readonly selecting: Selecting
  readonly collapsed: ReadonlySet<string>
  readonly onCollapsed: (collapsed: ReadonlySet<string>) => void
  readonly onOpen: ((id: string) => void) | undefined
}

export interface RowGestures {
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What pointer and keyboard do to rows. */
export function useRowGestures<Row extends { readonly id: string }>(options: Options<Row>): RowGestures {
  const { rows, layout, scroller, cursor, selecting, collapsed, onCollapsed, onOpen } = options

  function rowOn(line: number): RowAnchor | null {
    const at = layout.lineAt(line)
    const row = at.kind === 'row' ? rows.rowAt(at.index) : undefined
    return at.kind === 'row' && row !== undefined ? placeAt(layout, row.id, at.index) : null
  }

  function press(event: MouseEvent, line: number, choose: (row: RowAnchor) => void): void {
    const row = rowOn(line)
    if (row === null) return
    const isAdding = event.ctrlKey || event.metaKey
    if (event.shiftKey) selecting.extend(row.index, isAdding, cursor.place ?? row)
    else choose(row)
    cursor.move(line)
  }

  function open(line: number): void {
    const row = rowOn(line)
    if (row !== null) onOpen?.(row.id)
  }

  function fold(group: number, isFolded: boolean): void {
    const heading = rows.groups[group]
    if (heading === undefined) return
    const next = new Set(collapsed)
    if (isFolded) next.add(heading.value)
    else next.delete(heading.value)
    onCollapsed(next)
  }

  function toggleGroup(group: number): void {
    fold(group, !collapsed.has(rows.groups[group]?.value ?? ''))
  }

  function moveTo(line: number, isExtending: boolean): void {
    const target = Math.min(layout.lines - 1, Math.max(0, line))
    cursor.move(target)
    scroller.reveal(target)
    const at = layout.lineAt(target)
    if (isExtending && at.kind === 'row') selecting.extend(at.index, false, cursor.place ?? rowOn(target))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || layout.lines === 0) return
    const key = tableKey(event, Math.max(1, scroller.lastSeen() - scroller.firstSeen() - 1))
    if (key === null) return
    const group = cursor.at?.kind === 'group' ? cursor.at.group : null
    event.preventDefault()
    switch (key.kind) {
      case 'move':
        if (key.to === 'first') moveTo(0, key.isExtending)
        else if (key.to === 'last') moveTo(layout.lines - 1, key.isExtending)
        else moveTo((cursor.line ?? (key.to > 0 ? -1 : layout.lines)) + key.to, key.isExtending)
        return
      case 'choose':
        if (group !== null) toggleGroup(group)
        else if (cursor.place !== null) selecting.toggle(cursor.place)
        return
      case 'open':
        if (group !== null) toggleGroup(group)
        else if (cursor.line !== null) open(cursor.line)
        return
      case 'fold':
      case 'unfold':
        if (group !== null) fold(group, key.kind === 'fold')
        return
      case 'all':
        selecting.all()
        return
      case 'none':
        selecting.none()
    }
  }

  function onClick(event: MouseEvent): void {
    const line = lineUnder(event)
    if (line === null) return
    const at = layout.lineAt(line)
    if (at.kind === 'group') {
      toggleGroup(at.group)
      return
    }
    const isAdding = event.ctrlKey || event.metaKey
    if (event.target instanceof HTMLInputElement) {
      // The box shows what is chosen, and is drawn again when that has changed.
      event.target.checked = !event.target.checked
      press(event, line, selecting.toggle)
    } else press(event, line, isAdding ? selecting.toggle : selecting.restart)
  }

  function onDoubleClick(event: MouseEvent): void {
    const line = lineUnder(event)
    if (line !== null) open(line)
  }

  return { onClick, onDoubleClick, onKeyDown }
}

/** The line that the pointer is on. */
function lineUnder({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest('[role=row]') : null
  return row === null ? null : Number(row.ariaRowIndex) - 2
}
