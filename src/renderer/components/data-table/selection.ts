/** Which rows are chosen, by id, and the one from which a range is drawn. It is apart from the current row, which has the cursor. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly origin: string | null
}

export const nothingChosen: Selection = { ids: new Set(), origin: null }

/** Chooses one row more, or one less. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, origin: id }
}

/** Chooses a run of rows drawn from the origin: alone, or with `additive` besides what is chosen already. */
export function withRange({ ids, origin }: Selection, run: readonly string[], additive: boolean): Selection {
  return { ids: new Set(additive ? [...ids, ...run] : run), origin: origin ?? run[0] ?? null }
}

/** Chooses exactly these. */
export function only(ids: readonly string[]): Selection {
  return { ids: new Set(ids), origin: ids[0] ?? null }
}

/** What is chosen among these rows; the same object when that is all of it, or the rows are not known. */
export function within(selection: Selection, rows: ReadonlySet<string> | null): Selection {
  if (rows === null) return selection
  const ids = new Set([...selection.ids].filter((id) => rows.has(id)))
  return ids.size === selection.ids.size ? selection : { ...selection, ids }
}

/** The part of an order between two places, ends included, whichever comes first. */
export function between<Item>(order: readonly Item[], from: number, to: number): readonly Item[] {
  return order.slice(Math.min(from, to), Math.max(from, to) + 1)
}
