import type { Filter, Query, TableName } from './query.ts'

/** The filter that every row meets. */
export const everything: Filter = { kind: 'and', of: [] }

/** The filter that no row meets. */
export const nothing: Filter = { kind: 'or', of: [] }

/** The query for every row of a table, in the order in which they were made. */
export function allRows<Name extends TableName>(table: Name): Query & { readonly table: Name } {
  return { table, filter: everything, sort: [], group: null, facets: [] }
}
