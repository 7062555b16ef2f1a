import { IdSet } from '#core/model/id-set.ts'
import type { RowPlace } from './row-source.ts'

/** Which rows are chosen, by id, and the place from which a range is drawn. It is apart from the current row, which has the cursor. */
export interface Selection {
  readonly ids: IdSet
  readonly origin: RowPlace | null
}

export const nothingChosen: Selection = { ids: IdSet.empty, origin: null }

/** Chooses one row more, or one less, in all of its places; the next range is drawn from this one. */
export function toggled({ ids }: Selection, place: RowPlace): Selection {
  const one = IdSet.of([place.id])
  return { ids: ids.has(place.id) ? ids.difference(one) : ids.union(one), origin: place }
}

/** Chooses a run of rows drawn from the origin: alone, or with `additive` besides what is chosen already. */
export function withRange({ ids, origin }: Selection, run: IdSet, additive: boolean): Selection {
  return { ids: additive ? ids.union(run) : run, origin }
}

/** What is chosen among these rows; the same object when that is all of it, or the rows are not known. */
export function within(selection: Selection, rows: IdSet | null): Selection {
  if (rows === null) return selection
  const ids = selection.ids.intersection(rows)
  return ids === selection.ids ? selection : { ...selection, ids }
}
