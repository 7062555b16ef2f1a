import { useEffect, useRef, useState } from 'react'
import type { Layout, Line } from './group-layout.ts'
import type { RowPlace, RowSource } from './row-source.ts'

export interface Cursor {
  /** The line with the cursor; null when there is none, or its group is collapsed. */
  readonly line: number | null
  readonly at: Line | null
  /** The current row at the place where the cursor is; null when the cursor is on no row. */
  readonly place: RowPlace | null
  /** Puts the cursor on a line. A row that is not loaded yet becomes the current one when it comes. */
  readonly move: (line: number) => void
}

/** A line that was moved to, and what stood there. */
interface Moved {
  readonly at: Line
  /** The row; for a heading, the row that was the current one. Null while it is being asked for. */
  readonly id: string | null
  /** The value of the row's group, if any. */
  readonly group: string | null
  /** The version of the rows that this is true of. */
  readonly version: number
}

/**
 * The line that the arrow keys move: a row, which is then the current one, or the heading of a group. A row that stands in several groups has
 * the cursor in one of its places, and keeps it in that group when the data changes; going to a row from elsewhere goes to its first place.
 */
export function useCursor<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  layout: Layout,
  current: string | null,
  onCurrent: (id: string) => void,
): Cursor {
  const [moved, setMoved] = useState<Moved | null>(null)
  /** The index of a row that was gone to before it was loaded. */
  const awaited = useRef<number | null>(null)
  const here = moved === null ? null : rowHere(moved, rows, layout)
  const isLost = current !== null && here !== current
  const isOnRow = current !== null && !isLost && moved?.at.kind === 'row'

  // Finds the current row again when it was set from elsewhere, or the data changed under it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the rows is a reason to look again
  useEffect(() => {
    if (!isLost || awaited.current !== null) return
    let isLive = true
    async function find(id: string) {
      const index = await rows.positionOf(id, moved?.id === id ? moved.group : null)
      if (isLive) setMoved(index === null ? null : onRow(index, id))
    }
    void find(current)
    return () => {
      isLive = false
    }
  }, [isLost, current, rows.version])

  function onRow(index: number, id: string | null): Moved {
    return { at: { kind: 'row', index }, id, group: layout.groupOfRow(index), version: rows.version }
  }

  async function goToRow(index: number) {
    awaited.current = index
    const id = rows.rowAt(index)?.id ?? (await rows.idAt(index))
    if (awaited.current !== index) return
    awaited.current = null
    if (id === null) return
    setMoved(onRow(index, id))
    onCurrent(id)
  }

  function move(line: number) {
    const at = layout.lineAt(Math.min(layout.lines - 1, Math.max(0, line)))
    if (at.kind === 'row') {
      setMoved(onRow(at.index, null))
      void goToRow(at.index)
    } else {
      setMoved({ at, id: current, group: null, version: rows.version })
      awaited.current = null
    }
  }

  const at = moved === null || (moved.at.kind === 'row' && current === null) ? null : moved.at
  const line = at === null ? null : at.kind === 'row' ? layout.lineOfRow(at.index) : layout.lineOfGroup(at.group)
  return { line, at, place: isOnRow ? { id: current, group: moved.group } : null, move }
}

/** The row at the cursor, as it is loaded or else as it was when the cursor came there; null when something else may stand there by now. */
function rowHere<Row extends { readonly id: string }>(
  { at, id, group, version }: Moved,
  rows: RowSource<Row>,
  layout: Layout,
): string | null {
  if (at.kind === 'group') return id
  const isNewest = version === rows.version
  if (!isNewest && layout.groupOfRow(at.index) !== group) return null
  return rows.rowAt(at.index)?.id ?? (isNewest ? id : null)
}
