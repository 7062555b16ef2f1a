import type { RowPlace } from './row-source.ts'

/** Which rows are chosen, by id, and the place from which a range is drawn. It is apart from the current row, which has the cursor. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly origin: RowPlace | null
}

export const nothingChosen: Selection = { ids: new Set(), origin: null }

/** Chooses one row more, or one less, in all of its places; the next range is drawn from this one. */
export function toggled({ ids }: Selection, place: RowPlace): Selection {
  const next = new Set(ids)
  if (!next.delete(place.id)) next.add(place.id)
  return { ids: next, origin: place }
}

/** Chooses a run of rows drawn from the origin: alone, or with `additive` besides what is chosen already. */
export function withRange({ ids, origin }: Selection, run: readonly string[], additive: boolean): Selection {
  return { ids: new Set(additive ? [...ids, ...run] : run), origin }
}

/** Chooses exactly these, and draws the next range from the first. */
export function only(ids: readonly string[]): Selection {
  const [first] = ids
  return { ids: new Set(ids), origin: first === undefined ? null : { id: first, group: null } }
}

/** What is chosen among these rows; the same object when that is all of it, or the rows are not known. */
export function within(selection: Selection, rows: ReadonlySet<string> | null): Selection {
  if (rows === null) return selection
  const ids = new Set([...selection.ids].filter((id) => rows.has(id)))
  return ids.size === selection.ids.size ? selection : { ...selection, ids }
}
