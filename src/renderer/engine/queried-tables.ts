import type { Table } from '#core/model/tables.ts'

/** The tables whose changes may show in the rows of a query: rows carry labels and counts from one another. */
export const queriedTables: readonly Table[] = ['claims', 'sources', 'tags', 'entities', 'mentions', 'links', 'notes']
