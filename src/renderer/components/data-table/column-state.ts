import { z } from 'zod'
import type { Column } from './column.ts'

/** How an analyst has arranged the columns of a table; remembered on this machine. */
export const ColumnState = z.object({
  order: z.array(z.string()).readonly(),
  hidden: z.array(z.string()).readonly(),
  sizes: z.record(z.string(), z.number()),
  start: z.array(z.string()).readonly(),
  end: z.array(z.string()).readonly(),
})
export type ColumnState = Readonly<z.infer<typeof ColumnState>>

type AnyColumn = Pick<Column<never>, 'id' | 'isShown' | 'isPinned'>

/** The columns as the table first shows them. */
export function firstColumnState(columns: readonly AnyColumn[]): ColumnState {
  return {
    order: columns.map((column) => column.id),
    hidden: columns.filter((column) => column.isShown === false).map((column) => column.id),
    sizes: {},
    start: columns.filter((column) => column.isPinned === true).map((column) => column.id),
    end: [],
  }
}

/** A remembered arrangement made to fit the columns there are: those that are gone are dropped, new ones join in their place. */
export function fitted(state: ColumnState, columns: readonly AnyColumn[]): ColumnState {
  const first = firstColumnState(columns)
  const known = new Set(first.order)
  const kept = state.order.filter((id) => known.has(id))
  const order = [...kept]
  for (const [place, id] of first.order.entries()) {
    if (!kept.includes(id)) order.splice(Math.min(place, order.length), 0, id)
  }
  const fresh = first.hidden.filter((id) => !kept.includes(id))
  const still = (ids: readonly string[]) => ids.filter((id) => known.has(id))
  return {
    order,
    hidden: [...still(state.hidden), ...fresh],
    sizes: state.sizes,
    start: still(state.start),
    end: still(state.end),
  }
}

/** Moves a column to stand where another stands, on the side from which it comes. */
export function withColumnAt(state: ColumnState, id: string, target: string): ColumnState {
  if (id === target) return state
  const region = regionOf(state, target)
  const from = state.order.indexOf(id)
  const to = state.order.indexOf(target)
  const moved = pinned(state, id, region)
  const place = (ids: readonly string[], isAfter: boolean) => {
    const rest = ids.filter((other) => other !== id)
    rest.splice(rest.indexOf(target) + (isAfter ? 1 : 0), 0, id)
    return rest
  }
  if (region === 'start') return { ...moved, start: place(moved.start, isAfter(state.start, id, target)) }
  if (region === 'end') return { ...moved, end: place(moved.end, isAfter(state.end, id, target)) }
  return { ...moved, order: place(moved.order, from < to) }
}

function isAfter(ids: readonly string[], id: string, target: string): boolean {
  return ids.includes(id) && ids.indexOf(id) < ids.indexOf(target)
}

function regionOf(state: ColumnState, id: string): 'start' | 'end' | null {
  if (state.start.includes(id)) return 'start'
  return state.end.includes(id) ? 'end' : null
}

/** Keeps a column at the start or the end while the others scroll sideways; null lets it go. */
export function pinned(state: ColumnState, id: string, side: 'start' | 'end' | null): ColumnState {
  const start = state.start.filter((other) => other !== id)
  const end = state.end.filter((other) => other !== id)
  return { ...state, start: side === 'start' ? [...start, id] : start, end: side === 'end' ? [id, ...end] : end }
}

/** Shows a column, or hides it. */
export function shown(state: ColumnState, id: string, isShown: boolean): ColumnState {
  const hidden = state.hidden.filter((other) => other !== id)
  return { ...state, hidden: isShown ? hidden : [...hidden, id] }
}

/** Gives a column a width. */
export function sized(state: ColumnState, id: string, size: number): ColumnState {
  return { ...state, sizes: { ...state.sizes, [id]: Math.round(size) } }
}
