import { makeData, RecordBatch, RecordBatchStreamWriter, Struct } from 'apache-arrow'
import type { Table } from '#core/model/tables.ts'
import { pageSchema } from './arrow-types.ts'
import { columnData } from './column-data.ts'
import { hasFields } from './fields.ts'
import { type PageColumn, pageColumns } from './page-columns.ts'

/** Rows in one page. */
export const pageRows = 4096

/**
 * Records, or patches that touch the same fields, as one page: an Arrow IPC stream of one record batch, which other programs
 * read as it is. The columns are those of the first record's fields. Every text must be well-formed (see `fitsPage`).
 */
export function writePage(table: Table, records: readonly object[]): Uint8Array {
  const [first] = records
  const columns = first === undefined ? [] : pageColumns[table].filter(({ field }) => Object.hasOwn(first, field))
  const schema = pageSchema(table, columns)
  const children = columns.map((column) =>
    columnData(column.type, valuesOf(records, column), pageColumns[table].indexOf(column)),
  )
  const struct = makeData({ type: new Struct(schema.fields), length: records.length, nullCount: 0, children })
  const writer = new RecordBatchStreamWriter()
  writer.write(new RecordBatch(schema, struct))
  writer.finish()
  return writer.toUint8Array(true)
}

/** Whether every text of a record can be held in UTF-8: it has no half of a surrogate pair. */
export function fitsPage(record: unknown): boolean {
  if (typeof record === 'string') return record.isWellFormed()
  if (Array.isArray(record)) return record.every((item) => fitsPage(item))
  if (!hasFields(record)) return true
  // A bulk change has millions of fields, and a list of the values of each record would be most of the work.
  for (const field in record) if (!fitsPage(record[field])) return false
  return true
}

function valuesOf(records: readonly object[], { field, part }: PageColumn): readonly unknown[] {
  return records.map((record) => {
    const value = valueIn(record, field)
    return part === null ? value : valueIn(value, part)
  })
}

function valueIn(record: unknown, name: string): unknown {
  return hasFields(record) ? record[name] : undefined
}
