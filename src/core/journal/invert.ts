import { type Table, tables } from '../model/tables.ts'
import type { Diff, TableDiff } from './diff.ts'

/** The diff that takes back what `diff` does. */
export function invert(diff: Diff): Diff {
  return mapTables(diff, invertTable)
}

function invertTable<Name extends Table>(change: TableDiff<Name>): TableDiff<Name> {
  return {
    added: change.removed,
    updated: change.updated.map(([from, to]) => [to, from] as const),
    removed: change.added,
  }
}

/** The diff whose tables are those of `diff`, each changed by `map`. */
export function mapTables(diff: Diff, map: <Name extends Table>(change: TableDiff<Name>) => TableDiff<Name>): Diff {
  return tables.reduce<Diff>((result, table) => mapTable(result, diff, table, map), {})
}

function mapTable<Name extends Table>(
  result: Diff,
  diff: Diff,
  table: Name,
  map: (change: TableDiff<Name>) => TableDiff<Name>,
): Diff {
  const change: TableDiff<Name> | undefined = diff[table]
  return change === undefined ? result : { ...result, [table]: map(change) }
}

/** How many records the diff adds, updates or removes. */
export function sizeOf(diff: Diff): number {
  return tables.reduce((total, table) => {
    const change = diff[table]
    return change ? total + change.added.length + change.updated.length + change.removed.length : total
  }, 0)
}
