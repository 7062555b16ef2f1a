import { type Table, tables } from '../model/tables.ts'
import type { Diff, TableDiff } from './diff.ts'

/** A diff of more records is bulk: it goes into page files, and what none takes into lines of so many records each (SPEC J-6, J-17). */
export const bulkSize = 1024

/** The diff in parts of at most `size` records each, in order; joined again they are the diff. */
export function split(diff: Diff, size: number): readonly Diff[] {
  return tables.flatMap((table) => splitTable(table, diff, size))
}

function splitTable<Name extends Table>(table: Name, diff: Diff, size: number): readonly Diff[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  const part = (fields: Partial<TableDiff<Name>>): Diff => ({
    [table]: { added: [], updated: [], removed: [], ...fields },
  })
  return [
    ...slices(change.removed, size).map((removed) => part({ removed })),
    ...slices(change.updated, size).map((updated) => part({ updated })),
    ...slices(change.added, size).map((added) => part({ added })),
  ]
}

/** Of each table's additions, updates and removals one in so many, as diffs of one record each. */
export function sample(diff: Diff, every: number): readonly Diff[] {
  return split(
    tables.reduce<Diff>((thin, table) => withThinned(thin, table, diff, every), {}),
    1,
  )
}

function withThinned<Name extends Table>(thin: Diff, table: Name, diff: Diff, every: number): Diff {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return thin
  const some = <Item>(items: readonly Item[]) => items.filter((_, index) => index % every === 0)
  const thinned: TableDiff<Name> = {
    added: some(change.added),
    updated: some(change.updated),
    removed: some(change.removed),
  }
  return { ...thin, [table]: thinned }
}

function slices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/** The diff whose parts these are. */
export function join(parts: readonly Diff[]): Diff {
  return tables.reduce<Diff>((diff, table) => joinTable(table, diff, parts), {})
}

function joinTable<Name extends Table>(table: Name, diff: Diff, parts: readonly Diff[]): Diff {
  const changes = parts.flatMap((part) => {
    const change: TableDiff<Name> | undefined = part[table]
    return change === undefined ? [] : [change]
  })
  if (changes.length === 0) return diff
  const change: TableDiff<Name> = {
    added: changes.flatMap(({ added }) => added),
    updated: changes.flatMap(({ updated }) => updated),
    removed: changes.flatMap(({ removed }) => removed),
  }
  return { ...diff, [table]: change }
}
