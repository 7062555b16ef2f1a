import { useEffect, useRef, useState } from 'react'
import type { Layout, Line } from './group-layout.ts'
import type { RowSource } from './row-source.ts'

export interface Cursor {
  /** The line with the cursor; null when there is none, or its group is collapsed. */
  readonly line: number | null
  readonly at: Line | null
  /** Puts the cursor on a line. A row that is not loaded yet becomes the current one when it comes. */
  readonly move: (line: number) => void
}

/** The line that the arrow keys move: a row, which is then the current one, or the heading of a group. */
export function useCursor<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  layout: Layout,
  current: string | null,
  onCurrent: (id: string) => void,
): Cursor {
  const [moved, setMoved] = useState<Line | null>(null)
  /** The index of a row that was gone to before it was loaded. */
  const awaited = useRef<number | null>(null)
  const here = moved?.kind === 'row' ? rows.rowAt(moved.index)?.id : undefined
  const isLost = current !== null && here !== current

  // Finds the current row again when it was set from elsewhere, or the data changed under it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the rows is a reason to look again
  useEffect(() => {
    if (!isLost || awaited.current !== null) return
    let isLive = true
    async function find(id: string) {
      const position = await rows.positionOf(id)
      if (isLive) setMoved(position === null ? null : { kind: 'row', index: position })
    }
    void find(current)
    return () => {
      isLive = false
    }
  }, [isLost, current, rows.version])

  async function goToRow(index: number) {
    awaited.current = index
    const id = rows.rowAt(index)?.id ?? (await rows.idAt(index))
    if (awaited.current !== index) return
    awaited.current = null
    if (id !== null) onCurrent(id)
  }

  function move(line: number) {
    const next = layout.lineAt(Math.min(layout.lines - 1, Math.max(0, line)))
    setMoved(next)
    if (next.kind === 'row') void goToRow(next.index)
  }

  const at = moved?.kind === 'row' && current === null ? null : moved
  const line = at === null ? null : at.kind === 'row' ? layout.lineOfRow(at.index) : layout.lineOfGroup(at.group)
  return { line, at, move }
}
