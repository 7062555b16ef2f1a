import { useRef } from 'react'
import { IdSet } from '#core/model/id-set.ts'
import type { RowPlace, RowSource } from './row-source.ts'
import { nothingChosen, type Selection, toggled, withRange } from './selection.ts'

export interface Selecting {
  readonly toggle: (place: RowPlace) => void
  /** Chooses none, and draws the next range from this place. */
  readonly restart: (place: RowPlace) => void
  /** Chooses the rows from the origin to this index; `fallback` is the origin when there is none. */
  readonly extend: (index: number, additive: boolean, fallback: RowPlace | null) => void
  readonly all: () => void
  readonly none: () => void
}

/** Changes what is chosen. Rows that are not loaded are chosen by asking for their ids; a later gesture overtakes an earlier one. */
export function useSelecting<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  selection: Selection,
  onSelection: (selection: Selection) => void,
): Selecting {
  const gesture = useRef(0)
  /** The origin of a range that is still being asked for, so that a second key press extends the same range. */
  const drawnFrom = useRef<RowPlace | null>(null)

  async function extend(index: number, additive: boolean, fallback: RowPlace | null): Promise<void> {
    gesture.current += 1
    const mine = gesture.current
    const origin = drawnFrom.current ?? selection.origin ?? fallback
    if (origin === null) return
    drawnFrom.current = origin
    const from = await rows.positionOf(origin.id, origin.group)
    const run = await runBetween(rows, from ?? index, index)
    if (mine !== gesture.current) return
    drawnFrom.current = null
    onSelection(withRange({ ...selection, origin }, run, additive))
  }

  async function all(): Promise<void> {
    gesture.current += 1
    drawnFrom.current = null
    const mine = gesture.current
    const [ids, first] = await Promise.all([rows.allIds(), rows.idAt(0)])
    if (mine === gesture.current) onSelection({ ids, origin: first === null ? null : { id: first, group: null } })
  }

  function set(next: Selection): void {
    gesture.current += 1
    drawnFrom.current = null
    onSelection(next)
  }

  return {
    toggle: (place) => set(toggled(selection, place)),
    restart: (place) => set({ ids: nothingChosen.ids, origin: place }),
    extend: (index, additive, fallback) => void extend(index, additive, fallback),
    all: () => void all(),
    none: () => set(nothingChosen),
  }
}

async function runBetween<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  from: number,
  to: number,
): Promise<IdSet> {
  const loaded: string[] = []
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const row = rows.rowAt(index)
    if (row === undefined) return await rows.idsBetween(from, to)
    loaded.push(row.id)
  }
  return IdSet.of(loaded)
}
